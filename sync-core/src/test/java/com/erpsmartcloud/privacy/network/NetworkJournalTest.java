package com.erpsmartcloud.privacy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.archive.ListExport;
import com.erpsmartcloud.archive.ListFormat;
import com.erpsmartcloud.archive.ListHead;
import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.NetException;
import com.erpsmartcloud.net.NetFailure;
import com.erpsmartcloud.net.NetworkLog.Entry;
import com.erpsmartcloud.net.NetworkLog.Result;
import com.erpsmartcloud.net.Timeouts;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.TestStores;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class NetworkJournalTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir Path folder;

    private Instant now = NOON;
    private Store store;
    private NetworkJournal journal;
    private NetworkReader reader;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, () -> now);
        journal = new NetworkJournal(store, 50);
        reader = new NetworkReader(store, journal);
    }

    @AfterEach
    void close() {
        journal.close();
        store.close();
    }

    @Test
    void everyFieldOfARequestComesBack() {
        Entry entry = entry("api.example", 1, Result.ANSWERED);
        journal.record(entry);
        assertThat(reader.page(NetworkFilter.ALL, 0, 10))
                .extracting(NetworkRow::entry)
                .containsExactly(entry);
    }

    @Test
    void whatWaitsIsWrittenWhenTheCompanyIsClosed() {
        journal.record(entry("api.example", 1, Result.ANSWERED));
        journal.close();
        store.close();
        open();
        assertThat(reader.count(NetworkFilter.ALL)).isEqualTo(1);
    }

    @Test
    void filtersNarrowInTheDatabaseAndPagesDoNotShift() {
        IntStream.range(0, 20)
                .forEach(i ->
                        journal.record(
                                entry(i % 2 == 0 ? "a.example" : "b.example", i, Result.ANSWERED)));
        NetworkFilter fixed = NetworkFilter.ALL.ofHost("a.example").upTo(reader.newest());
        journal.record(entry("a.example", 99, Result.NOT_SENT));
        assertThat(reader.count(fixed)).isEqualTo(10);
        assertThat(reader.page(fixed, 8, 5))
                .extracting(row -> row.entry().bytesOut())
                .containsExactly(2L, 0L);
        assertThat(reader.page(NetworkFilter.ALL.ending(Result.NOT_SENT), 0, 5)).hasSize(1);
        assertThat(reader.page(NetworkFilter.ALL.carrying(BodyClass.TOKEN), 0, 5)).isEmpty();
        assertThat(reader.count(NetworkFilter.ALL.with("B.EXAMPLE"))).isEqualTo(10);
        assertThat(reader.count(NetworkFilter.ALL.with("%_' OR 1=1 --"))).isZero();
        assertThat(
                        reader.count(
                                NetworkFilter.ALL.between(
                                        NOON.plusSeconds(5), NOON.plusSeconds(8))))
                .isEqualTo(3);
    }

    @Test
    void totalsAreKeptForEachHost() {
        journal.record(entry("a.example", 5, Result.ANSWERED));
        journal.record(entry("a.example", 7, Result.ANSWER_LOST));
        journal.record(entry("b.example", 1, Result.ANSWERED));
        new BlockedHosts(store).block("owner", "b.example");
        assertThat(reader.totals())
                .containsExactly(
                        new HostTotal(
                                "a.example",
                                2,
                                1,
                                12,
                                24,
                                NOON.plusSeconds(5),
                                NOON.plusSeconds(7),
                                "TLSv1.3",
                                false),
                        new HostTotal(
                                "b.example",
                                1,
                                0,
                                1,
                                2,
                                NOON.plusSeconds(1),
                                NOON.plusSeconds(1),
                                "TLSv1.3",
                                true));
    }

    @Test
    void theLogDoesNotGrowWithoutEnd() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 1_000; i++) {
                journal.record(entry("a.example", i, Result.ANSWERED));
            }
            journal.flush();
        }
        assertThat(reader.count(NetworkFilter.ALL)).isEqualTo(50);
    }

    @Test
    void whatIsOlderThanAYearGoes() {
        journal.record(entry("a.example", 0, Result.ANSWERED));
        journal.flush();
        now = NOON.plus(NetworkJournal.LONGEST_KEPT).plusSeconds(1);
        store.close();
        open();
        journal.record(
                new Entry(
                        now,
                        "a.example",
                        "orders",
                        "GET",
                        "/",
                        1,
                        1,
                        BodyClass.NONE,
                        200,
                        Result.ANSWERED,
                        "",
                        Duration.ZERO));
        assertThat(reader.page(NetworkFilter.ALL, 0, 10))
                .extracting(row -> row.entry().at())
                .containsExactly(now);
    }

    @Test
    void whatAFileThatTakesNothingCannotHoldIsCounted() {
        store.close();
        for (int i = 0; i < NetworkJournal.MOST_WAITING + 3; i++) {
            journal.record(entry("a.example", i, Result.ANSWERED));
        }
        assertThatThrownBy(journal::flush).isInstanceOf(StoreException.class);
        assertThat(journal.lost()).isEqualTo(3);
    }

    @Test
    void hostileTextsAreCutAndKept() {
        String long9 = "\u0000'\uD83D\uDE00".repeat(400);
        journal.record(
                new Entry(
                        NOON,
                        long9,
                        long9,
                        long9,
                        long9,
                        1,
                        1,
                        BodyClass.NONE,
                        0,
                        Result.NOT_SENT,
                        long9,
                        Duration.ZERO));
        Entry kept = reader.page(NetworkFilter.ALL, 0, 1).getFirst().entry();
        assertThat(kept.host()).hasSize(260);
        assertThat(kept.path()).hasSize(500);
    }

    @Test
    void anExportHoldsEveryRow() throws Exception {
        journal.record(entry("=cmd()", 1, Result.ANSWERED));
        journal.record(entry("b.example", 2, Result.BLOCKED));
        Path file = folder.resolve("log.csv");
        NetworkFilter all = NetworkFilter.ALL.upTo(reader.newest());
        ListExport.write(
                file,
                ListFormat.CSV,
                "log",
                NetworkExport.COLUMNS.stream().map(c -> new ListHead(c, c)).toList(),
                (offset, limit) -> NetworkExport.page(reader, all, offset, limit),
                new ListExport.Watcher() {
                    @Override
                    public void written(long rows) {}

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("b.example", "BLOCKED");
        assertThat(lines.get(2)).contains("'=cmd()");
    }

    @Test
    void aBlockHoldsForARealRequestAtOnceAndAfterARestart() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
            BlockedHosts blocks = new BlockedHosts(store);
            URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/v1/orders");
            HttpCall call = HttpCall.post("orders", uri, Map.of(), "{}");
            try (Http http = new Http(() -> true, blocks, journal, () -> now, Timeouts.USUAL)) {
                assertThat(http.send(call).status()).isEqualTo(200);
                blocks.block("owner", " 127.0.0.1. ");
                assertThatThrownBy(() -> http.send(call))
                        .isInstanceOfSatisfying(
                                NetException.class,
                                e ->
                                        assertThat(e.failure())
                                                .isEqualTo(new NetFailure.Blocked("127.0.0.1")));
            }
            assertThat(server.getRequestCount()).isEqualTo(1);
            BlockedHosts restarted = new BlockedHosts(store);
            assertThat(restarted.blocks("127.0.0.1")).isTrue();
            restarted.open("owner", "127.0.0.1");
            assertThat(restarted.blocks("127.0.0.1")).isFalse();
            assertThat(new BlockedHosts(store).all()).isEmpty();
        }
        assertThat(reader.page(NetworkFilter.ALL, 0, 10))
                .extracting(row -> row.entry().result())
                .containsExactly(Result.BLOCKED, Result.ANSWERED);
    }

    private static Entry entry(String host, int i, Result result) {
        return new Entry(
                NOON.plusSeconds(i),
                host,
                "orders",
                "POST",
                "/v3/list",
                i,
                2L * i,
                BodyClass.MARKETPLACE,
                200,
                result,
                "TLSv1.3",
                Duration.ofMillis(12));
    }
}
