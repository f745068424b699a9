package com.erpsmartcloud.privacy.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.privacy.telemetry.Telemetry.Sending;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent.FaultSeen;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent.ScreenShown;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent.Started;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class TelemetryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:34:56Z");
    private static final ScreenShown ORDERS = new ScreenShown(Screen.ORDERS, Lasted.UNDER_10_S);

    private enum Screen {
        ORDERS
    }

    @TempDir Path folder;

    private Store store;
    private Consents consents;
    private Telemetry telemetry;
    private final List<KeptEvent> taken = new ArrayList<>();
    private boolean ready = true;
    private boolean takes = true;
    private Runnable meanwhile = () -> {};

    private final TelemetrySender sender =
            new TelemetrySender() {
                @Override
                public boolean isReady() {
                    return ready;
                }

                @Override
                public boolean send(List<KeptEvent> events) {
                    taken.addAll(events);
                    meanwhile.run();
                    return takes;
                }
            };

    @BeforeEach
    void open() {
        store = TestStores.open(folder, () -> NOON);
        consents = new Consents(store, "Linux");
        telemetry = new Telemetry(store, new ProgramVersion("0.1.0"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsKeptOrSentUntilTheSellerAgrees() {
        assertThat(telemetry.note(ORDERS)).isFalse();
        assertThat(telemetry.send(sender)).isEqualTo(Sending.OFF);
        assertThat(rows()).isZero();
        assertThat(taken).isEmpty();
    }

    @Test
    void agreeingToUseIsNotAgreeingToFaults() {
        give(Purpose.TELEMETRY);
        assertThat(telemetry.note(ORDERS)).isTrue();
        assertThat(telemetry.note(new FaultSeen(FaultCode.of(new IllegalStateException("x")))))
                .isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anEventIsReadInFullBeforeItLeavesAndAfter() {
        give(Purpose.TELEMETRY);
        telemetry.note(ORDERS);
        String body =
                "{\"event\":\"screen\",\"screen\":\"ORDERS\",\"lasted\":\"UNDER_10_S\","
                        + "\"hour\":\"2026-11-23T12:00:00Z\",\"program\":\"0.1.0\"}";
        assertThat(telemetry.waiting(0, 10)).extracting(KeptEvent::body).containsExactly(body);
        assertThat(telemetry.send(sender)).isEqualTo(Sending.DONE);
        assertThat(taken).extracting(KeptEvent::body).containsExactly(body);
        assertThat(telemetry.waiting(0, 10)).isEmpty();
        assertThat(telemetry.sent(0, 10)).extracting(KeptEvent::body).containsExactly(body);
        assertThat(telemetry.sent(0, 10).getFirst().sentAt()).isPresent();
    }

    @Test
    void takingConsentBackDeletesWhatWaitsAndKeepsTheArchive() {
        give(Purpose.TELEMETRY);
        give(Purpose.CRASH_REPORTS);
        telemetry.note(ORDERS);
        telemetry.send(sender);
        telemetry.note(new Started(Lasted.UNDER_1_S));
        telemetry.note(new FaultSeen(FaultCode.of(new IllegalStateException("x"))));
        refuse(Purpose.TELEMETRY);
        assertThat(telemetry.waiting(0, 10))
                .extracting(KeptEvent::body)
                .singleElement()
                .asString()
                .contains("fault");
        assertThat(telemetry.sent(0, 10)).hasSize(1);
        assertThat(telemetry.note(ORDERS)).isFalse();
    }

    @Test
    void anObjectionStopsItInTheSameTransactionThoughTheConsentStands() {
        give(Purpose.TELEMETRY);
        give(Purpose.CRASH_REPORTS);
        telemetry.note(ORDERS);
        telemetry.note(new FaultSeen(FaultCode.of(new IllegalStateException("x"))));
        Restrictions restrictions = new Restrictions(store);
        restrictions.object("Ana", DataPurpose.IMPROVE_THE_SERVICE, Optional.empty());
        assertThat(telemetry.waitingCount()).isZero();
        assertThat(telemetry.note(ORDERS)).isFalse();
        assertThat(telemetry.send(sender)).isEqualTo(Sending.OFF);
        assertThat(taken).isEmpty();
        assertThat(restrictions.objections()).containsOnlyKeys(DataPurpose.IMPROVE_THE_SERVICE);
        restrictions.takeObjectionBack("Ana", DataPurpose.IMPROVE_THE_SERVICE);
        assertThat(telemetry.note(ORDERS)).isTrue();
    }

    @Test
    void aNoInTheMiddleOfSendingEndsIt() {
        give(Purpose.TELEMETRY);
        for (int i = 0; i < 150; i++) {
            telemetry.note(ORDERS);
        }
        meanwhile = () -> refuse(Purpose.TELEMETRY);
        telemetry.send(sender);
        assertThat(taken).hasSize(100);
        assertThat(telemetry.waitingCount()).isZero();
    }

    @Test
    void withoutAnAccountEventsWaitAndStayReadable() {
        give(Purpose.TELEMETRY);
        telemetry.note(ORDERS);
        assertThat(telemetry.send(TelemetrySender.NONE)).isEqualTo(Sending.WAITING);
        assertThat(telemetry.waiting(0, 10)).hasSize(1);
    }

    @Test
    void whatWasNotTakenWaitsOn() {
        give(Purpose.TELEMETRY);
        telemetry.note(ORDERS);
        takes = false;
        assertThat(telemetry.send(sender)).isEqualTo(Sending.WAITING);
        takes = true;
        assertThat(telemetry.send(sender)).isEqualTo(Sending.DONE);
        assertThat(taken.get(0).id())
                .as("the same id, so twice is once")
                .isEqualTo(taken.get(1).id());
        assertThat(telemetry.sent(0, 10)).hasSize(1);
    }

    @Test
    void theSellerDeletesOneOrAllThatWait() {
        give(Purpose.TELEMETRY);
        telemetry.note(ORDERS);
        telemetry.note(ORDERS);
        telemetry.note(ORDERS);
        telemetry.delete("Ana", telemetry.waiting(0, 1).getFirst().id());
        assertThat(telemetry.waitingCount()).isEqualTo(2);
        assertThat(telemetry.deleteWaiting("Ana")).isEqualTo(2);
        assertThat(telemetry.send(sender)).isEqualTo(Sending.DONE);
        assertThat(taken).isEmpty();
    }

    @Test
    void aYesForgedInTheFileSendsNothing() {
        refuse(Purpose.TELEMETRY);
        store.read(h -> h.execute("UPDATE consent_line SET answer = 'GIVEN'"));
        assertThat(telemetry.note(ORDERS)).isFalse();
        assertThat(telemetry.send(sender)).isEqualTo(Sending.OFF);
    }

    @Test
    void anEventHasNoPlaceForATextOrANumber() {
        assertThat(TelemetryEvent.class.getPermittedSubclasses())
                .allSatisfy(type ->
                        assertThat(Arrays.stream(type.getRecordComponents()).map(c -> c.getType()))
                                .allMatch(t ->
                                        t == FaultCode.class || t == Enum.class || t.isEnum()));
        assertThat(FaultCode.class.getConstructors()).isEmpty();
    }

    @Test
    void aFaultCodeHoldsNothingOfTheMessage() {
        List<String> codes =
                Stream.of("Ivan Petrov", "order 1042").map(TelemetryTest::code).toList();
        assertThat(codes.get(0)).isEqualTo(codes.get(1));
        assertThat(new ProgramVersion("Ivan Petrov").text()).isEqualTo("unknown");
        assertThat(Lasted.of(Duration.ofMillis(99))).isEqualTo(Lasted.UNDER_100_MS);
        assertThat(Lasted.of(Duration.ofDays(9999))).isEqualTo(Lasted.LONGER);
    }

    private static String code(String message) {
        return FaultCode.of(new IllegalStateException(message)).text();
    }

    private long rows() {
        return store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM telemetry_event").mapTo(Long.class).one());
    }

    private void give(Purpose purpose) {
        consents.give("Ana", ConsentNotices.in(Locale.ENGLISH).of(purpose), Method.PRIVACY_CENTRE);
    }

    private void refuse(Purpose purpose) {
        consents.refuse(
                "Ana", ConsentNotices.in(Locale.ENGLISH).of(purpose), Method.PRIVACY_CENTRE);
    }
}
