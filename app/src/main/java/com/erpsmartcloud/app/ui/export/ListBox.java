package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListFormat;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Asks in which format and with which columns the list on screen is written, and where to.
public record ListBox(Desk desk, StatusLine status, ListOnScreen<?> list) {

    private enum Columns {
        SHOWN("list.columns.shown"),
        ALL("list.columns.all");

        private final String key;

        Columns(String key) {
            this.key = key;
        }
    }

    /// Opens it over the window.
    public void open() {
        open(list);
    }

    private <T> void open(ListOnScreen<T> wanted) {
        Texts texts = desk.texts();
        Segments<ListFormat> format =
                new Segments<>(
                        texts.get("list.format"),
                        List.of(ListFormat.values()),
                        ListFormat.XLSX,
                        ListBox::name,
                        _ -> {});
        Segments<Columns> columns =
                new Segments<>(
                        texts.get("list.columns"),
                        List.of(Columns.values()),
                        Columns.SHOWN,
                        each -> texts.get(each.key),
                        _ -> {});
        Button save = Buttons.primary(texts.get("list.save"), "bi-download");
        save.setDefaultButton(true);
        save.setId("saveList");
        HBox foot = new HBox(Labels.spring(), save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box =
                new VBox(
                        Labels.wrapped(
                                texts.get("list.title", texts.get(wanted.name())), "t-heading"),
                        field(texts.get("list.format"), format),
                        field(texts.get("list.columns"), columns),
                        Labels.wrapped(texts.get("list.note"), "t-small", "muted"),
                        foot);
        box.getStyleClass().add("dialog-box");
        Layer layer = desk.layers().inMiddle(box);
        save.setOnAction(_ -> {
            layer.close();
            save(
                    wanted,
                    format.value(),
                    columns.value() == Columns.ALL ? wanted.columns() : wanted.onScreen());
        });
    }

    private <T> void save(ListOnScreen<T> wanted, ListFormat format, List<ListColumn<T>> columns) {
        String day =
                LocalDate.ofInstant(desk.now().instant(), desk.texts().formats().zone()).toString();
        String name = desk.texts().get(wanted.name()) + " " + day + format.suffix();
        Optional<Path> chosen = desk.dialogs().whereToSave(Text.of("list.where"), name);
        chosen.ifPresent(file ->
                new ListWriting<>(desk, status, wanted, format, columns)
                        .start(withEnd(file, format)));
    }

    /// Some systems' choosers leave the ending to the user.
    private static Path withEnd(Path file, ListFormat format) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(format.suffix()) ? file : file.resolveSibling(name + format.suffix());
    }

    private static Node field(String name, Node field) {
        VBox box = new VBox(Labels.of(name, "t-small", "muted"), field);
        box.getStyleClass().add("field");
        return box;
    }

    private static String name(ListFormat format) {
        return switch (format) {
            case CSV -> "CSV";
            case XLSX -> "XLSX";
            case JSON_LINES -> "JSON Lines";
        };
    }
}
