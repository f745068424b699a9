package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.privacy.map.ClassRows;
import com.erpsmartcloud.privacy.map.DataMapRow;
import com.erpsmartcloud.privacy.map.TableClasses;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be done with one class of data: look at it, take it along, erase it. Each does it for
/// this class alone; what cannot be done now is greyed, never hidden.
record ClassActs(PrivacyDesk desk, DataMapRow row) {

    /// Rows of each table that are shown.
    private static final int SHOWN = 20;

    List<Button> buttons() {
        Button show = button("showClass", "privacy.data.show", "bi-eye");
        show.setOnAction(_ -> show());
        Button export = button("exportClass", "privacy.data.export", "bi-download");
        export.setDisable(row.records() == 0 || TableClasses.taken(row.data()).isEmpty());
        export.setOnAction(_ ->
                desk.desk()
                        .dialogs()
                        .whereToSave(Text.of("privacy.data.export"), fileName())
                        .ifPresent(this::export));
        Button erase = button("eraseClass", "privacy.data.erase", "bi-trash");
        erase.setOnAction(_ -> desk.open(PrivacyPart.ERASE, row.data().name()));
        return List.of(show, export, erase);
    }

    private Button button(String id, String key, String icon) {
        Button button = Buttons.plain(desk.texts().get(key), icon);
        button.setId(id);
        button.setDisable(row.records() == 0);
        return button;
    }

    private String fileName() {
        return row.data().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".zip";
    }

    private void show() {
        Optional<Place> screen = DataWords.shown(row.data());
        if (screen.isPresent()) {
            desk.navigator().go(screen.get());
        } else {
            desk.read(
                    _ -> desk.company().privacyRights().classRows().first(row.data(), SHOWN),
                    this::lists);
        }
    }

    /// The rows as they lie in the file, for classes without a screen of their own.
    private void lists(List<ClassRows.Sample> samples) {
        Texts texts = desk.texts();
        StringBuilder words = new StringBuilder();
        for (ClassRows.Sample sample : samples) {
            words.append(sample.table()).append('\n');
            for (List<String> cells : sample.rows()) {
                for (int i = 0; i < cells.size(); i++) {
                    String column = sample.columns().get(i);
                    words.append("  ").append(column).append(": ").append(cells.get(i));
                    words.append('\n');
                }
                words.append('\n');
            }
        }
        TextArea text = new TextArea(words.toString());
        text.setId("classRows");
        text.setEditable(false);
        text.setPrefRowCount(20);
        text.getStyleClass().add("t-mono");
        String title = texts.get("privacy.data.first", texts.get(DataWords.of(row.data())), SHOWN);
        text.setAccessibleText(title);
        VBox box = new VBox(Labels.wrapped(title, "t-heading"), text);
        box.getStyleClass().addAll("dialog-box", "gap-12");
        desk.desk().layers().inMiddle(box);
    }

    private void export(Path file) {
        desk.act(
                _ -> verified(file),
                report ->
                        Text.of(
                                "privacy.data.exported",
                                Text.of(DataWords.of(row.data())),
                                report.rows(),
                                String.valueOf(report.file().getFileName())),
                () -> {});
    }

    /// Written, read back, and only then named.
    private ExportReport verified(Path file) throws Exception {
        ExportReport report =
                Export.only(
                        desk.company().store(),
                        TableClasses.taken(row.data()),
                        file,
                        new ExportOptions(
                                desk.texts().language().locale(),
                                desk.ports().name().get(),
                                desk.company().security().programVersion()),
                        ArchiveProgress.NONE);
        if (!report.verified()) {
            throw new IOException("the export could not be read back: " + file);
        }
        return report;
    }
}
