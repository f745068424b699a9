package com.erpsmartcloud.privacy.rights;

import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.PrivacyCase;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.reports.H2TodayReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class RightsRequestsTest {

    private static final BuyerFact BUYER =
            new BuyerFact("Vera Lindqvist", "", "SE", "Skåne", "", "Storgatan 9");

    @TempDir Path folder;
    private TestShop shop;
    private RightsRequests requests;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 1000);
        requests = new RightsRequests(shop.store, () -> shop.time);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private RightsRequest ask(Right right) {
        return requests.ask("owner", right, About.MYSELF, IdentityCheck.Proof.PASSWORD, "please");
    }

    @Test
    void aRequestHasTwoClocksAsDaysInDenver() {
        shop.time = Instant.parse("2026-12-24T18:00:00Z");
        RightsRequest request = ask(Right.ACCESS);
        assertEquals(LocalDate.of(2027, 1, 4), request.acknowledgeDay());
        assertEquals(LocalDate.of(2027, 1, 23), request.answerDay());
        assertEquals(30, request.daysLeft(shop.time));
        assertFalse(request.isLate(Instant.parse("2027-01-24T06:59:59Z")));
        assertTrue(request.isLate(Instant.parse("2027-01-24T07:00:00Z")));
    }

    @Test
    void everyStepIsKeptAsProofAndAnAppealHasItsOwnClock() {
        UUID id = ask(Right.DELETION).id();
        requests.acknowledge("owner", id);
        requests.refuse("owner", id, "the law keeps these");
        requests.appeal("owner", id, "I disagree");
        RightsRequest appealed = requests.byId(id).orElseThrow();
        assertEquals(RequestState.APPEALED, appealed.state());
        assertEquals(45, appealed.daysLeft(shop.time));
        assertEquals(List.of(appealed), requests.owed());
        requests.answerAppeal("owner", id, "erased after all");
        assertThat(requests.history(id))
                .extracting(RequestEvent::kind)
                .containsExactlyInAnyOrder(
                        "ASKED", "ACKNOWLEDGED", "REFUSED", "APPEALED", "APPEAL_ANSWERED");
        assertEquals(List.of(), requests.owed());
        assertThrows(IllegalStateException.class, () -> requests.answer("owner", id, "again", ""));
    }

    @Test
    void aRefusalNeedsAReason() {
        UUID id = ask(Right.CORRECTION).id();
        assertThrows(IllegalArgumentException.class, () -> requests.refuse("owner", id, " "));
    }

    @Test
    void theMostUrgentRequestComesFirst() {
        RightsRequest first = ask(Right.ACCESS);
        shop.time = shop.time.plus(Duration.ofDays(3));
        RightsRequest second = ask(Right.PORTABILITY);
        assertThat(requests.owed())
                .extracting(RightsRequest::id)
                .containsExactly(first.id(), second.id());
        assertThat(List.of(first.number(), second.number())).doesNotHaveDuplicates();
    }

    @Test
    void aRestrictedOrderIsInNoReportAndItsBuyerIsNotTouchedByNewReadings() {
        shop.take(named(shop, "1", BUYER, PrivacyCase.TO_PROCESS));
        H2TodayReader today = new H2TodayReader(shop.store, () -> shop.time);
        assertEquals(1, today.read(ZoneOffset.UTC).sales().getFirst().orders());
        UUID order = id(shop, "1");
        Restrictions restrictions = new Restrictions(shop.store);
        assertEquals(1, restrictions.restrict("owner", List.of(order), Optional.empty()));
        assertTrue(restrictions.isRestricted(order));
        assertEquals(Set.of(order), restrictions.among(List.of(order)).keySet());
        assertThat(today.read(ZoneOffset.UTC).sales()).isEmpty();

        shop.time = shop.time.plusSeconds(60);
        BuyerFact moved = new BuyerFact("Vera Berg", "1", "SE", "Uppland", "", "Nygatan 1");
        OrderFact reading = named(shop, "1", moved);
        shop.take(reading);
        assertEquals("DELIVERED", one(shop, String.class, "SELECT state FROM customer_order"));
        assertEquals(
                "Vera Lindqvist", one(shop, String.class, "SELECT buyer_name FROM customer_order"));

        restrictions.lift("owner", List.of(order));
        assertFalse(restrictions.isRestricted(order));
    }

    @Test
    void anObjectionActsAtOnceAndCanBeTakenBack() {
        Restrictions restrictions = new Restrictions(shop.store);
        restrictions.object("owner", DataPurpose.IMPROVE_THE_SERVICE, Optional.empty());
        restrictions.object("owner", DataPurpose.IMPROVE_THE_SERVICE, Optional.empty());
        assertTrue(restrictions.objectedTo(DataPurpose.IMPROVE_THE_SERVICE));
        assertFalse(restrictions.objectedTo(DataPurpose.NEWS));
        restrictions.takeObjectionBack("owner", DataPurpose.IMPROVE_THE_SERVICE);
        assertFalse(restrictions.objectedTo(DataPurpose.IMPROVE_THE_SERVICE));
    }
}
