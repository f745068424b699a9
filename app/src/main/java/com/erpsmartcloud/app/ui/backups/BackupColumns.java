package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.workspace.Backups;

import java.util.List;

/// The columns of the list of backups.
record BackupColumns(Texts texts, BackupsViewModel model) {

    List<ColumnSpec<Backups.Kept>> all() {
        return List.of(
                ColumnSpec.<Backups.Kept>text(
                                "taken",
                                "backups.column.taken",
                                240,
                                backup -> texts.formats().longDate(backup.taken()))
                        .with("first"),
                ColumnSpec.<Backups.Kept>text(
                                "file",
                                "backups.column.file",
                                220,
                                backup -> String.valueOf(backup.file().getFileName()))
                        .growing(),
                ColumnSpec.<Backups.Kept>number(
                        "size",
                        "backups.column.size",
                        110,
                        backup -> new ByteSize(backup.bytes()).in(texts)),
                ColumnSpec.<Backups.Kept>text("state", "backups.column.state", 180, this::state));
    }

    private String state(Backups.Kept backup) {
        return model.proven(backup.file())
                .map(good -> texts.get(good ? "backups.state.good" : "backups.state.bad"))
                .orElseGet(() -> texts.get("backups.state.sealed"));
    }
}
