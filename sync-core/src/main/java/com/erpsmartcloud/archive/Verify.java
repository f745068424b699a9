package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether an export is still what was written, byte for byte, on any computer and without
/// the company it came from.
public final class Verify {

    private Verify() {}

    public static Verdict run(Path file) {
        return run(file, ArchiveProgress.NONE);
    }

    /// Recomputes everything. The file may be hostile: memory stays small and nothing is unpacked
    /// to the disk.
    public static Verdict run(Path file, ArchiveProgress progress) {
        if (!Files.exists(file)) {
            return new Verdict.NotAnExport(Verdict.Reason.MISSING);
        }
        try {
            BagCheck.Result result = BagCheck.of(file, progress);
            return new Verdict.Good(result.files(), Files.size(file), result.packing());
        } catch (DamageFound e) {
            return new Verdict.Damaged(e.fileName(), e.what());
        } catch (NotOurs e) {
            return new Verdict.NotAnExport(e.reason());
        } catch (Stopped e) {
            return new Verdict.Stopped();
        } catch (IOException e) {
            return new Verdict.NotAnExport(Verdict.Reason.UNREADABLE);
        }
    }
}
