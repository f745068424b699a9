package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class SnapshotTest {

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, Now.SYSTEM);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void addBin() {
        store.write(
                "owner",
                "bin.add",
                tx -> {
                    var id = tx.ids().fresh();
                    tx.insert(
                            Tables.BIN
                                    .row()
                                    .with("id", id)
                                    .with("warehouse_id", id)
                                    .with("code", "A-1")
                                    .with("archived", false));
                    return id;
                });
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
    }

    @Test
    void everyTableIsSeenAtTheSameMomentWhileTheWriterGoesOn() {
        addBin();
        try (Snapshot snapshot = store.snapshot()) {
            addBin();
            assertEquals(1, snapshot.<Long, RuntimeException>read(h -> count(h, "bin")));
            addBin();
            // A table first looked at later shows the same moment.
            assertEquals(1, snapshot.<Long, RuntimeException>read(h -> count(h, "audit_line")));
            assertEquals(3L, store.<Long>read(h -> count(h, "bin")));
        }
    }

    @Test
    void theConnectionSeesNewRowsAgainOnceTheSnapshotIsClosed() {
        for (int i = 0; i < 20; i++) {
            store.snapshot().close();
        }
        addBin();
        for (int i = 0; i < 20; i++) {
            assertEquals(1L, store.<Long>read(h -> count(h, "bin")));
        }
    }

    @Test
    void aFullDiskOfTheReaderIsNotTakenForOneOfTheCompany() {
        try (Snapshot snapshot = store.snapshot()) {
            IOException e =
                    assertThrows(
                            IOException.class,
                            () ->
                                    snapshot.read(h -> {
                                        throw new IOException("No space left on device");
                                    }));
            assertThat(e).hasMessageContaining("No space");
        }
        addBin();
    }

    @Test
    void aClosedCompanyHasNoSnapshots() {
        store.close();
        assertThrows(StoreException.class, store::snapshot);
    }
}
