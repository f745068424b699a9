package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Damage;
import com.erpsmartcloud.archive.ExportFailure;
import com.erpsmartcloud.archive.LeftOut;
import com.erpsmartcloud.archive.Verdict;

/// The words of exports.
final class ExportWords {

    private ExportWords() {}

    static Text of(ExportFailure failure) {
        return switch (failure) {
            case ExportFailure.Cancelled _ -> Text.of("export.failed.cancelled");
            case ExportFailure.TargetExists exists ->
                    Text.of("export.failed.exists", exists.target().toString());
            case ExportFailure.FolderMissing missing ->
                    Text.of("export.failed.missing", missing.folder().toString());
            case ExportFailure.FolderReadOnly only ->
                    Text.of("export.failed.read-only", only.folder().toString());
            case ExportFailure.DiskFull full ->
                    Text.of("export.failed.full", full.folder().toString());
            case ExportFailure.FileTooLarge large ->
                    Text.of("export.failed.large", large.folder().toString());
            case ExportFailure.ReadBackDiffers differs ->
                    Text.of("export.failed.differs", differs.file());
            case ExportFailure.NotWritten not ->
                    Text.of("export.failed.not-written", not.folder().toString(), not.detail());
        };
    }

    static String of(ArchiveProgress.Step step) {
        return switch (step) {
            case WRITING -> "export.step.writing";
            case VERIFYING -> "export.step.verifying";
        };
    }

    static String of(LeftOut.Reason reason) {
        return switch (reason) {
            case OPENS_YOUR_STORES -> "export.left-out.sign-in";
            case THIS_COMPUTER_ONLY -> "export.left-out.local";
        };
    }

    static Text of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good good -> Text.of("export.verified.good", (long) good.files().size());
            case Verdict.Damaged damaged ->
                    Text.of(
                            "export.verified.damaged",
                            damaged.fileName(),
                            Text.of(of(damaged.what())));
            case Verdict.NotAnExport not ->
                    Text.of(
                            switch (not.reason()) {
                                case MISSING -> "export.verified.missing";
                                case UNREADABLE -> "export.verified.unreadable";
                                case NOT_A_ZIP, NO_BAG -> "export.verified.other";
                            });
            case Verdict.Stopped _ -> Text.of("export.verified.stopped");
        };
    }

    private static String of(Damage damage) {
        return switch (damage) {
            case CONTENT_CHANGED, PACKING_CHANGED -> "export.damage.changed";
            case MISSING -> "export.damage.missing";
            case NOT_LISTED, TWICE, UNSAFE_NAME, UNKNOWN_PACKING, LARGER_THAN_STATED ->
                    "export.damage.foreign";
            case UNREADABLE_LIST, ZIP_DIRECTORY, ZIP_END, UNREADABLE -> "export.damage.unreadable";
        };
    }
}
