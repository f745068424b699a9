package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.HostBlocks;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.net.NetworkLog.Entry;
import com.erpsmartcloud.net.NetworkLog.Result;
import com.erpsmartcloud.net.Timeouts;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// Prints what the network log costs: the place in the queue, the write, and a whole request on
/// loopback with and without it, turn by turn.
public final class NetworkLogCost {

    private static final int ENTRIES = 5_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 100;

    private NetworkLogCost() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("network-log-cost");
        try (Store store = TestStores.open(folder, Now.SYSTEM);
                NetworkJournal journal = new NetworkJournal(store)) {
            inTheQueue(journal);
            request(journal, new BlockedHosts(store));
        }
    }

    private static void inTheQueue(NetworkJournal journal) {
        Entry entry =
                new Entry(
                        Now.SYSTEM.instant(),
                        "api.example",
                        "orders",
                        "POST",
                        "/v3/posting/fbs/list",
                        512,
                        20_480,
                        BodyClass.MARKETPLACE,
                        200,
                        Result.ANSWERED,
                        "TLSv1.3",
                        Duration.ofMillis(120));
        long[] queue = new long[ROUNDS];
        long[] write = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < ENTRIES; i++) {
                journal.record(entry);
            }
            long queued = System.nanoTime();
            journal.flush();
            queue[round] = (queued - start) / ENTRIES;
            write[round] = (System.nanoTime() - queued) / ENTRIES;
        }
        print("on the request's thread, ns per request", queue);
        print("later, off it, written to the file, ns per request", write);
    }

    private static void request(NetworkJournal journal, HostBlocks blocks) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            return new MockResponse.Builder().code(200).body("{}").build();
                        }
                    });
            server.start();
            URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/v1/x");
            HttpCall call = HttpCall.post("orders", uri, Map.of(), "{}");
            long[] without = new long[ROUNDS];
            long[] with = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                without[round] = perRequest(HostBlocks.NONE, NetworkLog.NONE, call);
                with[round] = perRequest(blocks, journal, call);
            }
            print("a request on loopback without log and blocks, ns", without);
            print("a request on loopback with both, ns", with);
        }
    }

    private static long perRequest(HostBlocks blocks, NetworkLog log, HttpCall call)
            throws Exception {
        try (Http http = new Http(() -> true, blocks, log, Now.SYSTEM, Timeouts.USUAL)) {
            long start = System.nanoTime();
            for (int i = 0; i < REQUESTS; i++) {
                http.send(call);
            }
            return (System.nanoTime() - start) / REQUESTS;
        }
    }

    private static void print(String what, long[] figures) {
        Arrays.sort(figures);
        System.out.println(
                what
                        + ": median "
                        + figures[figures.length / 2]
                        + ", from "
                        + figures[0]
                        + " to "
                        + figures[figures.length - 1]);
    }
}
