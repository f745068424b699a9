package com.erpsmartcloud.archive;

import com.erpsmartcloud.archive.ArchiveProgress.Step;
import com.erpsmartcloud.archive.ZipWriter.Added;
import com.erpsmartcloud.store.Snapshot;
import com.erpsmartcloud.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One export, from the click to the verified file. Used once.
final class ExportRun {

    private final Store store;
    private final ExportPlan plan;
    private final ExportOptions options;
    private final ArchiveProgress progress;
    private final ArchiveSink.Opening opening;
    private final Instant at;
    private final List<ExportedFile> payload = new ArrayList<>();
    private final List<ExportedFile> tags = new ArrayList<>();
    private long rowsDone;
    private long rowsTotal;

    ExportRun(
            Store store,
            ExportPlan plan,
            ExportOptions options,
            ArchiveProgress progress,
            ArchiveSink.Opening opening) {
        this.store = store;
        this.plan = plan;
        this.options = options;
        this.progress = progress;
        this.opening = opening;
        this.at = options.now().instant();
    }

    ExportReport to(Path target) throws ExportException {
        long start = System.nanoTime();
        PartialFile partial = PartialFile.beside(target);
        boolean done = false;
        try {
            long bytes = write(partial);
            List<ExportedFile> readBack = readBack(partial.path());
            partial.finish();
            done = true;
            return new ExportReport(
                    partial.target(),
                    readBack,
                    plan.leftOut(),
                    rowsDone / 2,
                    bytes,
                    Duration.ofNanos(System.nanoTime() - start),
                    readBack.size());
        } catch (IOException e) {
            throw failed(WriteTrouble.named(e, partial.folder()), partial, e);
        } catch (Stopped e) {
            throw failed(new ExportFailure.Cancelled(), partial, e);
        } catch (DamageFound e) {
            throw failed(new ExportFailure.ReadBackDiffers(e.fileName(), e.what()), partial, e);
        } finally {
            if (!done) {
                partial.remove();
            }
        }
    }

    private static ExportException failed(ExportFailure why, PartialFile partial, Exception e) {
        Optional<Path> leftBehind = partial.remove();
        return new ExportException(why, leftBehind, e);
    }

    /// @return size of the ZIP
    private long write(PartialFile partial) throws IOException, Stopped {
        String zipName = String.valueOf(partial.target().getFileName());
        String folder = Bag.folder(zipName);
        try (ArchiveSink sink = opening.open(partial.path())) {
            ZipWriter zip = new ZipWriter(sink, ZipFormat.STANDARD, ZipFormat.dosTime(at));
            tag(zip, folder, Bag.DECLARATION, Bag.DECLARATION_TEXT);
            List<WrittenTable> tables = writeTables(zip, folder);
            Readme readme = new Readme(options, at, plan);
            tag(zip, folder, Bag.README, readme.text(zipName, folder, tables));
            DataPackage dataPackage = new DataPackage(options, at, plan);
            tag(zip, folder, Bag.DATA_PACKAGE, dataPackage.json(tables));
            tag(zip, folder, Bag.INFO, Bag.info(options, at, payload));
            tag(zip, folder, Bag.MANIFEST, Bag.manifest(payload));
            tag(zip, folder, Bag.TAG_MANIFEST, Bag.manifest(tags));
            return zip.finish();
        }
    }

    private List<WrittenTable> writeTables(ZipWriter zip, String folder)
            throws IOException, Stopped {
        List<WrittenTable> tables = new ArrayList<>();
        try (Snapshot snapshot = store.snapshot()) {
            List<TableReader> readers = new ArrayList<>();
            for (TableFile file : plan.files()) {
                TableReader reader = new TableReader(file, snapshot);
                readers.add(reader);
                rowsTotal += 2 * reader.count();
            }
            for (TableReader reader : readers) {
                TableFile file = reader.file();
                tables.add(
                        new WrittenTable(
                                file,
                                reader.key(),
                                table(zip, folder, reader, file.csv(), CsvFile::new),
                                table(zip, folder, reader, file.jsonLines(), JsonLinesFile::new)));
            }
        }
        return tables;
    }

    private ExportedFile table(
            ZipWriter zip, String folder, TableReader reader, String name, RowFormat format)
            throws IOException, Stopped {
        long before = rowsDone;
        Added added =
                zip.add(
                        folder + name,
                        out -> {
                            try (RowFormat.RowWriter rows = format.open(reader.file(), out)) {
                                reader.read(rows, count -> advance(name, count));
                            }
                        });
        OptionalLong rows = OptionalLong.of(rowsDone - before);
        ExportedFile file = new ExportedFile(name, rows, added.bytes(), added.sha256());
        payload.add(file);
        return file;
    }

    private void advance(String name, long rows) throws Stopped {
        rowsDone += rows;
        progress.report(Step.WRITING, name, rowsDone, rowsTotal);
        Stopped.ifAsked(progress);
    }

    private void tag(ZipWriter zip, String folder, String name, String text)
            throws IOException, Stopped {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Added added = zip.add(folder + name, out -> out.write(bytes));
        tags.add(new ExportedFile(name, OptionalLong.empty(), added.bytes(), added.sha256()));
    }

    /// Compares what the disk gives back with what was hashed on the way there.
    private List<ExportedFile> readBack(Path file) throws IOException, Stopped, DamageFound {
        BagCheck.Result found;
        try {
            found = BagCheck.of(file, progress);
        } catch (NotOurs e) {
            throw new DamageFound(Bag.DECLARATION, Damage.MISSING);
        }
        List<ExportedFile> written = new ArrayList<>();
        written.add(tags.getFirst());
        written.addAll(payload);
        written.addAll(tags.subList(1, tags.size()));
        for (int i = 0; i < written.size(); i++) {
            if (i >= found.files().size() || !written.get(i).equals(found.files().get(i))) {
                throw new DamageFound(written.get(i).name(), Damage.CONTENT_CHANGED);
            }
        }
        return found.files();
    }
}
