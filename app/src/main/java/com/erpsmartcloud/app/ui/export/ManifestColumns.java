package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ExportedFile;

import javafx.scene.control.Label;

import java.util.List;
import java.util.function.Function;

/// The columns of the list of files in an export.
record ManifestColumns(Texts texts) {

    List<ColumnSpec<ExportedFile>> all() {
        return List.of(
                ColumnSpec.<ExportedFile>bare("ok", 40, ManifestColumns::tick),
                ColumnSpec.<ExportedFile>text("file", "export.file", 200, ExportedFile::name)
                        .growing(),
                ColumnSpec.number("rows", "export.rows", 110, this::rows),
                ColumnSpec.<ExportedFile>of(
                                "size",
                                "export.size",
                                100,
                                () -> words(file -> new ByteSize(file.bytes()).in(texts), "muted"))
                        .with("number"),
                ColumnSpec.of(
                        "sha",
                        "export.sha",
                        200,
                        () -> words(ManifestColumns::shortened, "t-mono", "t-small")));
    }

    /// Files about the export itself have no rows.
    private String rows(ExportedFile file) {
        return file.rows().isPresent() ? texts.formats().number(file.rows().getAsLong()) : "\u2013";
    }

    private static String shortened(ExportedFile file) {
        String sum = file.sha256();
        return sum.substring(0, 4)
                + " "
                + sum.substring(4, 8)
                + " \u2026 "
                + sum.substring(sum.length() - 8, sum.length() - 4)
                + " "
                + sum.substring(sum.length() - 4);
    }

    private static CellView<ExportedFile> tick() {
        return CellView.of(Icon.of("bi-check-circle", "success"), _ -> {});
    }

    private static CellView<ExportedFile> words(
            Function<ExportedFile, String> of, String... classes) {
        Label label = Labels.of("", classes);
        return CellView.of(label, file -> label.setText(of.apply(file)));
    }
}
