package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.archive.ExportedFile;
import com.erpsmartcloud.archive.LeftOut;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A finished export: what was written, that it was read back, what was left out and why.
record FinishedCard(Desk desk, ExportViewModel model, ExportReport report) {

    private static final String MANIFEST = "manifest";
    private static final String LEFT_OUT = "leftOut";

    Node node() {
        BorderPane card = new BorderPane();
        DataTable<ExportedFile> files = files();
        ViewTabs tabs = new ViewTabs(texts(), desk.layers());
        tabs.show(
                List.of(
                        new ViewTab(
                                MANIFEST,
                                Text.of("export.manifest"),
                                OptionalLong.of(report.files().size()),
                                false),
                        new ViewTab(
                                LEFT_OUT,
                                Text.of("export.left-out"),
                                OptionalLong.of(report.leftOut().size()),
                                false)));
        tabs.chosenProperty().set(MANIFEST);
        Node leftOut = leftOut();
        tabs.chosenProperty()
                .subscribe(id -> card.setCenter(id.equals(LEFT_OUT) ? leftOut : files));
        card.setTop(new VBox(head(), figures(), tabs));
        card.setBottom(new VBox(note(), foot()));
        return card;
    }

    private Texts texts() {
        return desk.texts();
    }

    private DataTable<ExportedFile> files() {
        DataTable<ExportedFile> table = new DataTable<>(desk, new ManifestColumns(texts()).all());
        table.getStyleClass().add("tight");
        table.setAccessibleText(texts().get("export.manifest"));
        RowsModel<ExportedFile> rows = new RowsModel<>(desk.jobs());
        table.follow(rows);
        List<ExportedFile> all = report.files();
        rows.show((offset, limit) ->
                new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size()));
        return table;
    }

    private Node head() {
        VBox words =
                new VBox(
                        Labels.of(texts().get("export.done.title"), "t-title"),
                        Labels.of(
                                texts().get(
                                                "export.done.read-back",
                                                (long) report.filesReadBack(),
                                                (long) report.files().size()),
                                "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = Buttons.primary(texts().get("export.open"), "bi-folder2-open");
        open.setOnAction(_ -> model.openFolder());
        // Where there is no window for folders, the path is said instead.
        open.setVisible(model.canOpen());
        open.setManaged(model.canOpen());
        HBox head = new HBox(Icon.of("bi-check-circle", "icon-huge", "success"), words, open);
        head.getStyleClass().addAll("gap-16", "export-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node figures() {
        HBox figures =
                new HBox(
                        figure("export.rows", texts().formats().number(report.rows())),
                        figure("export.size", new ByteSize(report.bytes()).in(texts())),
                        figure("export.time", time()),
                        figure("export.layout", texts().get("export.layout.bagit")),
                        figure("export.file", String.valueOf(report.file().getFileName())));
        figures.getStyleClass().add("export-figures");
        return figures;
    }

    private String time() {
        return report.duration().compareTo(Duration.ofSeconds(1)) < 0
                ? texts().get("export.time.under")
                : texts().formats().age(report.duration());
    }

    private Node figure(String nameKey, String value) {
        VBox box =
                new VBox(
                        Labels.of(texts().get(nameKey), "t-small", "muted"),
                        Labels.of(value, "t-heading"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node leftOut() {
        VBox list = new VBox();
        list.getStyleClass().addAll("gap-16", "export-body");
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            String names =
                    report.leftOut().stream()
                            .filter(each -> each.reason() == reason)
                            .map(LeftOut::name)
                            .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                list.getChildren()
                        .add(
                                new VBox(
                                        Labels.wrapped(texts().get(ExportWords.of(reason))),
                                        Labels.wrapped(names, "t-small", "muted", "t-mono")));
            }
        }
        return list;
    }

    private Node note() {
        String reasons =
                Arrays.stream(LeftOut.Reason.values())
                        .filter(reason ->
                                report.leftOut().stream().anyMatch(each -> each.reason() == reason))
                        .map(reason -> texts().get(ExportWords.of(reason)))
                        .findFirst()
                        .orElseGet(() -> texts().get("export.left-out.nothing"));
        VBox words =
                new VBox(
                        Labels.wrapped(reasons),
                        Labels.wrapped(texts().get("export.after-restore"), "t-small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(Icon.of("bi-info-circle"), words);
        note.getStyleClass().add("note");
        VBox room = new VBox(note);
        room.getStyleClass().add("export-note");
        return room;
    }

    private Node foot() {
        Button verify = Buttons.plain(texts().get("export.verify"), "bi-shield-check");
        verify.setOnAction(_ -> model.verifyAgain());
        verify.disableProperty().bind(model.verifyingProperty());
        Label said = Labels.of("", "muted");
        // A binding and no listener: the model outlives this card.
        said.textProperty()
                .bind(model.verdictProperty().map(it -> it.map(texts()::get).orElse("")));
        Button done = Buttons.plain(texts().get("export.done"));
        done.setOnAction(_ -> model.done());
        HBox foot = new HBox(verify, said, Labels.spring(), done);
        foot.getStyleClass().addAll("gap-12", "export-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
