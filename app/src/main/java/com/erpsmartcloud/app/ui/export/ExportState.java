package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.archive.ExportReport;

import java.nio.file.Path;

/// Where an export stands.
sealed interface ExportState {

    /// @param target where it would go
    record Ready(Path target) implements ExportState {}

    /// @param what writing, or reading back
    record Running(Path target, Text what, long percent) implements ExportState {}

    record Finished(ExportReport report) implements ExportState {}

    /// @param why what happened and what to do
    record Failed(Path target, Text why) implements ExportState {}
}
