package com.erpsmartcloud.contract;

import static com.erpsmartcloud.sandbox.market.FaultKind.CHANGED_TYPE;
import static com.erpsmartcloud.sandbox.market.FaultKind.CIRCUIT_OPEN;
import static com.erpsmartcloud.sandbox.market.FaultKind.CLOCK_SKEW;
import static com.erpsmartcloud.sandbox.market.FaultKind.CONFLICT;
import static com.erpsmartcloud.sandbox.market.FaultKind.CUT;
import static com.erpsmartcloud.sandbox.market.FaultKind.DUPLICATE_OFFER_IDS;
import static com.erpsmartcloud.sandbox.market.FaultKind.DUPLICATE_PAGE;
import static com.erpsmartcloud.sandbox.market.FaultKind.EMPTY_BODY;
import static com.erpsmartcloud.sandbox.market.FaultKind.ERROR_IN_OK;
import static com.erpsmartcloud.sandbox.market.FaultKind.HTML;
import static com.erpsmartcloud.sandbox.market.FaultKind.INT64_STRINGS;
import static com.erpsmartcloud.sandbox.market.FaultKind.KEY_DEACTIVATED;
import static com.erpsmartcloud.sandbox.market.FaultKind.KEY_IP_RESTRICTED;
import static com.erpsmartcloud.sandbox.market.FaultKind.LATE_ROW;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_ANSWER;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_REQUEST;
import static com.erpsmartcloud.sandbox.market.FaultKind.MALFORMED_ROW;
import static com.erpsmartcloud.sandbox.market.FaultKind.PARTIAL_FAILURE;
import static com.erpsmartcloud.sandbox.market.FaultKind.ROLE_MISSING;
import static com.erpsmartcloud.sandbox.market.FaultKind.SERVER_ERROR;
import static com.erpsmartcloud.sandbox.market.FaultKind.STUCK_CURSOR;
import static com.erpsmartcloud.sandbox.market.FaultKind.TOKEN_EXPIRED;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.workspace.SyncOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A whole company with a store on Mercado Libre, on its bad days: a buyer orders while something
/// is wrong, and once it is mended the orders are equal on both sides and every unit was counted
/// once.
class MeliCompanyTest {

    private static final String ORDERS = "/orders/search";
    private static final String WRITES = "/items/";

    @TempDir Path folder;
    private OneStoreCompany company;

    /// No order of the past is still to be paid: that would take units without a buyer of ours.
    @BeforeEach
    void open() throws Exception {
        company =
                OneStoreCompany.open(
                        folder.resolve("company"),
                        clock ->
                                new MeliUnderTest(
                                        Sandbox.start(
                                                folder.resolve("meli"),
                                                SandboxOptions.defaults()
                                                        .withMarketplaces(Marketplace.MERCADO_LIBRE)
                                                        .withClock(clock)
                                                        .withSize(7, 2))),
                        (parts, _) -> new MeliConnector(parts.http(), parts.governor()));
    }

    @AfterEach
    void close() throws Exception {
        company.close();
    }

    private SyncOutcome during(Fault fault) {
        company.passes(Duration.ofMinutes(11));
        company.finds();
        company.buys();
        company.plays(fault);
        SyncOutcome outcome = company.round();
        company.calm();
        return outcome;
    }

    private void equalAgain(Object after) {
        company.passes(Duration.ofMinutes(3));
        SyncOutcome outcome = company.round();
        assertThat(outcome.wentThrough()).as(after + " " + outcome).isTrue();
        assertThat(company.ordersHere()).as("" + after).hasSameElementsAs(company.ordersThere());
        assertThat(company.ordersHere()).doesNotHaveDuplicates();
        assertThat(company.availableHere()).as("" + after).isEqualTo(company.availableThere());
        assertThat(company.availableHere()).as("" + after).isEqualTo(company.counted());
    }

    @Test
    void whatPassesByItselfStopsNothing() {
        for (Fault fault :
                List.of(
                        Fault.of(CLOCK_SKEW).with("seconds", 600),
                        Fault.of(INT64_STRINGS),
                        Fault.of(DUPLICATE_PAGE),
                        Fault.of(CHANGED_TYPE).with("field", "quantity"),
                        Fault.of(DUPLICATE_OFFER_IDS).on("/items"),
                        Fault.of(LATE_ROW).with("calls", 2),
                        Fault.of(TOKEN_EXPIRED),
                        Fault.of(PARTIAL_FAILURE).times(1))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.wentThrough()).as(fault + " " + outcome).isTrue();
            equalAgain(fault);
        }
    }

    @Test
    void whatCannotBeReadIsReadInTheNextRound() {
        for (Fault fault :
                List.of(
                        Fault.of(EMPTY_BODY).on(ORDERS),
                        Fault.of(EMPTY_BODY).on("/shipments/").times(1),
                        Fault.of(CHANGED_TYPE).on(ORDERS).with("field", "results"),
                        Fault.of(MALFORMED_ROW).on("/orders/").times(1),
                        Fault.of(CONFLICT).on(WRITES).times(1),
                        Fault.of(KEY_DEACTIVATED).on(ORDERS),
                        Fault.of(KEY_IP_RESTRICTED),
                        Fault.of(ROLE_MISSING).on(ORDERS),
                        Fault.of(STUCK_CURSOR))) {
            during(fault);
            equalAgain(fault);
        }
    }

    @Test
    void aServerInTroubleIsAskedAgain() {
        for (Fault fault :
                List.of(
                        Fault.of(SERVER_ERROR).on("/shipments/").times(1),
                        Fault.of(CIRCUIT_OPEN).on("/items").times(1),
                        Fault.of(HTML).on(ORDERS).times(1),
                        Fault.of(ERROR_IN_OK).on(ORDERS).times(1),
                        Fault.of(CUT).on("/orders/").times(1),
                        Fault.of(LOST_ANSWER).on(WRITES).times(1),
                        Fault.of(LOST_REQUEST).on(WRITES).times(1))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.wentThrough()).as(fault + " " + outcome).isTrue();
            equalAgain(fault);
        }
    }
}
