package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import java.nio.file.Path;
import java.util.List;

/// Writes everything the seller owns into one file that opens without the program: a ZIP with a
/// BagIt bag of CSV and JSON Lines.
public final class Export {

    private Export() {}

    /// Writes the company as it is at this moment, while work goes on, and reads it back before it
    /// gets its name. Memory does not grow with the company. Whatever goes wrong, no half file
    /// stays behind.
    ///
    /// @param target the ZIP; it must not exist yet, its folder must
    /// @throws ExportException if there is no export, with the reason
    /// @throws StoreException if the company itself could not be read
    public static ExportReport run(
            Store store, Path target, ExportOptions options, ArchiveProgress progress)
            throws ExportException {
        return new ExportRun(store, ExportPlan.of(Tables.ALL), options, progress, ArchiveSink::file)
                .to(target);
    }

    /// Writes these tables alone, in the same form and with the same proof; also those that the
    /// full export leaves out because they mean nothing on another computer.
    ///
    /// @param target the ZIP; it must not exist yet, its folder must
    /// @throws ExportException if there is no export, with the reason
    /// @throws StoreException if the company itself could not be read
    public static ExportReport only(
            Store store,
            List<TableDef> tables,
            Path target,
            ExportOptions options,
            ArchiveProgress progress)
            throws ExportException {
        return new ExportRun(store, ExportPlan.only(tables), options, progress, ArchiveSink::file)
                .to(target);
    }
}
