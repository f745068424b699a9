package com.erpsmartcloud.contract;

import static com.erpsmartcloud.sandbox.market.FaultKind.CHANGED_TYPE;
import static com.erpsmartcloud.sandbox.market.FaultKind.CIRCUIT_OPEN;
import static com.erpsmartcloud.sandbox.market.FaultKind.CLOCK_SKEW;
import static com.erpsmartcloud.sandbox.market.FaultKind.CUT;
import static com.erpsmartcloud.sandbox.market.FaultKind.DAILY_LIMIT;
import static com.erpsmartcloud.sandbox.market.FaultKind.DROP_TOTAL;
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
import static com.erpsmartcloud.sandbox.market.FaultKind.OFFER_NOT_SIGNED;
import static com.erpsmartcloud.sandbox.market.FaultKind.PARTIAL_FAILURE;
import static com.erpsmartcloud.sandbox.market.FaultKind.ROLE_MISSING;
import static com.erpsmartcloud.sandbox.market.FaultKind.SERVER_ERROR;
import static com.erpsmartcloud.sandbox.market.FaultKind.STUCK_CURSOR;
import static com.erpsmartcloud.sandbox.market.FaultKind.TOKEN_EXPIRED;
import static com.erpsmartcloud.sandbox.market.FaultKind.TOKEN_REVOKED;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.temu.TemuConnector;
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

/// A whole company with a store on Temu, on Temu's bad days: a buyer orders while something is
/// wrong, and once it is mended the orders are equal on both sides and every unit was counted once.
class TemuFaultsTest {

    private static final String STOCK = "bg.local.goods.stock.edit";
    private static final String LISTINGS = "bg.local.goods.sku.list.query";
    private static final String AMOUNTS = "bg.order.amount.query";
    private static final String SKUS = "temu.local.goods.sku.stock.query";

    @TempDir Path folder;
    private OneStoreCompany company;

    @BeforeEach
    void open() throws Exception {
        company =
                OneStoreCompany.open(
                        folder.resolve("company"),
                        clock ->
                                new TemuUnderTest(
                                        Sandbox.start(
                                                folder.resolve("temu"),
                                                SandboxOptions.defaults()
                                                        .withMarketplaces(Marketplace.TEMU)
                                                        .withClock(clock)
                                                        .withSize(12, 20))),
                        (parts, clock) -> new TemuConnector(parts.http(), parts.governor(), clock));
    }

    @AfterEach
    void close() throws Exception {
        company.close();
    }

    /// Plays a fault for one round in which a buyer orders and a figure has to be written, and
    /// looks at both sides afterwards.
    private SyncOutcome during(Fault fault) {
        company.passes(Duration.ofMinutes(11));
        company.finds();
        company.buys();
        company.plays(fault);
        SyncOutcome outcome = company.round();
        company.calm();
        return outcome;
    }

    /// Figures are equal, so what was found has been written, too.
    private void equalAgain() {
        company.passes(Duration.ofMinutes(3));
        SyncOutcome outcome = company.round();
        assertThat(outcome.wentThrough()).as("" + outcome).isTrue();
        assertThat(company.ordersHere()).hasSameElementsAs(company.ordersThere());
        assertThat(company.ordersHere()).doesNotHaveDuplicates();
        assertThat(company.availableHere()).isEqualTo(company.availableThere());
        assertThat(company.availableHere()).isEqualTo(company.counted());
    }

    @Test
    void whatPassesByItselfStopsNothing() {
        for (Fault fault :
                List.of(
                        Fault.of(CLOCK_SKEW).with("seconds", 600),
                        Fault.of(CLOCK_SKEW).with("seconds", -600),
                        Fault.of(INT64_STRINGS),
                        Fault.of(DROP_TOTAL),
                        Fault.of(DUPLICATE_PAGE),
                        Fault.of(CHANGED_TYPE),
                        Fault.of(DUPLICATE_OFFER_IDS).on(LISTINGS),
                        Fault.of(LATE_ROW).with("calls", 2),
                        Fault.of(ROLE_MISSING).on(AMOUNTS))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.wentThrough()).as(fault + " " + outcome).isTrue();
            equalAgain();
        }
    }

    @Test
    void whatCannotBeReadIsReadInTheNextRound() {
        for (Fault fault :
                List.of(
                        Fault.of(EMPTY_BODY).on(TemuUnderTest.ORDER_LIST),
                        Fault.of(EMPTY_BODY).on(AMOUNTS).times(1),
                        Fault.of(CHANGED_TYPE)
                                .on(TemuUnderTest.ORDER_LIST)
                                .with("field", "pageItems"),
                        Fault.of(MALFORMED_ROW).on(SKUS),
                        Fault.of(DAILY_LIMIT).on(STOCK))) {
            during(fault);
            equalAgain();
        }
    }

    @Test
    void aServerInTroubleIsAskedAgain() {
        for (Fault fault :
                List.of(
                        Fault.of(SERVER_ERROR).on(AMOUNTS).times(1),
                        Fault.of(CIRCUIT_OPEN).on(LISTINGS).times(1),
                        Fault.of(HTML).on(TemuUnderTest.ORDER_LIST).times(1),
                        Fault.of(ERROR_IN_OK).on(TemuUnderTest.ORDER_LIST).times(1),
                        Fault.of(CUT).on(AMOUNTS).times(1),
                        Fault.of(LOST_ANSWER).on(STOCK).times(1),
                        Fault.of(LOST_REQUEST).on(STOCK).times(1))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.wentThrough()).as(fault + " " + outcome).isTrue();
            equalAgain();
        }
    }

    @Test
    void accessThatWasTakenAwayIsForTheSellerAndLosesNothing() {
        for (Fault fault :
                List.of(
                        Fault.of(TOKEN_REVOKED),
                        Fault.of(TOKEN_EXPIRED).on(AMOUNTS),
                        Fault.of(KEY_DEACTIVATED).on(TemuUnderTest.ORDER_LIST))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.errorKey()).as(fault + " " + outcome).contains("sign-in");
            equalAgain();
        }
    }

    @Test
    void aRightThatIsMissingIsNoWrongKey() {
        for (Fault fault :
                List.of(
                        Fault.of(KEY_IP_RESTRICTED),
                        Fault.of(OFFER_NOT_SIGNED),
                        Fault.of(ROLE_MISSING).on(TemuUnderTest.ORDER_LIST))) {
            SyncOutcome outcome = during(fault);
            assertThat(outcome.errorKey()).as(fault + " " + outcome).contains("not-allowed");
            equalAgain();
        }
    }

    @Test
    void aRefusedFigureWaitsForAPersonAndTheNextOneGoes() {
        SyncOutcome outcome = during(Fault.of(PARTIAL_FAILURE).on(STOCK).times(1));
        assertThat(outcome.wentThrough()).as("" + outcome).isTrue();
        assertThat(outcome.refused()).as("" + outcome).isEqualTo(1);
        company.finds();
        equalAgain();
    }

    /// More orders than a page holds came at once, and the list answers its first page for ever.
    @Test
    void aPageWithoutEndEndsTheRoundAndLosesNothing() {
        for (int i = 0; i < 60; i++) {
            company.buys();
        }
        company.plays(Fault.of(STUCK_CURSOR));
        SyncOutcome outcome = company.round();
        company.calm();
        assertThat(outcome.errorKey()).as("" + outcome).isNotEmpty();
        equalAgain();
    }
}
