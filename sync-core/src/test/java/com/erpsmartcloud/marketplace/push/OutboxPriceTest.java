package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.catalog.Bulk;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkEdit;
import com.erpsmartcloud.catalog.BulkRows;
import com.erpsmartcloud.catalog.BulkSource;
import com.erpsmartcloud.catalog.Formula;
import com.erpsmartcloud.catalog.H2ListingReader;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.Rounding;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class OutboxPriceTest extends OutboxCase {

    private static Money rub(long minor) {
        return new Money(minor, TestShop.RUB);
    }

    private Undo undo() {
        return new Undo(shop.store).with(Tables.OUTBOX_COMMAND, new PriceUndo());
    }

    private Bulk.Applied set(String formula) {
        return new Bulk(shop.store, new PriceWishes()::want)
                .apply(
                        "owner",
                        new BulkEdit(
                                new BulkRows.Listings(ListingQuery.of(ListingQuery.Tab.ALL)),
                                BulkColumn.LISTING_PRICE,
                                new BulkSource.ByFormula(
                                        Formula.read(formula).orElseThrow(), Rounding.NONE),
                                TestShop.RUB));
    }

    private ListingRow listing(String article) {
        return new H2ListingReader(shop.store).row(shop.listingId(article)).orElseThrow();
    }

    private List<Command> prices() {
        return waiting().stream().filter(c -> c.kind() == CommandKind.CHANGE_PRICE).toList();
    }

    @Test
    void aPriceWaitsVisiblyAndGoesOnce() throws ConnectorException {
        shop.product("MUG", 0);
        assertThat(set("+10%")).isEqualTo(new Bulk.Applied(1, 0));

        assertThat(prices())
                .extracting(Command::before, Command::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("499.00 RUB", "548.90 RUB"));
        assertThat(listing("MUG").priceDrifts()).isTrue();
        send();
        assertThat(market.prices.shown).containsEntry("MUG", rub(548_90));
        send();
        assertThat(market.prices.calls).isOne();
    }

    @Test
    void aNewerPriceTakesThePlaceOfOneThatWaits() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        set("+10");
        assertThat(prices()).extracting(Command::after).containsExactly("610.00 RUB");
        set("=499");
        assertThat(prices()).as("it is shown already").isEmpty();
        send();
        assertThat(market.prices.calls).isZero();
    }

    @Test
    void aPriceThatWaitsIsTakenBackAndAskedAgain() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        assertThat(undo().undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(prices()).isEmpty();
        assertThat(listing("MUG").ours()).isEmpty();
        assertThat(undo().redo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(prices()).extracting(Command::after).containsExactly("600.00 RUB");
        assertThat(listing("MUG").ours()).contains(rub(600_00));
        assertThat(undo().undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(prices()).isEmpty();
    }

    @Test
    void aPriceThatWasSentIsTakenBackByTheOppositeWish() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        send();
        assertThat(undo().undo("owner"))
                .as("it says that the price had gone out")
                .isInstanceOf(UndoOutcome.Answered.class);
        assertThat(prices()).extracting(Command::after).containsExactly("499.00 RUB");
        send();
        assertThat(market.prices.shown).containsEntry("MUG", rub(499_00));
    }

    @Test
    void aSecondChangeIsTakenBackToTheFirst() {
        shop.product("MUG", 0);
        set("=600");
        set("=700");
        assertThat(undo().undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(prices()).extracting(Command::after).containsExactly("600.00 RUB");
        assertThat(listing("MUG").ours()).contains(rub(600_00));
    }

    @Test
    void whatIsNotSeenYetIsStillSetBackByHand() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        send();
        set("=499");
        send();
        assertThat(market.prices.shown).containsEntry("MUG", rub(499_00));
    }

    @Test
    void oneRefusedPriceDoesNotHoldUpTheOthers() throws ConnectorException {
        for (String sku : List.of("A", "B", "C", "D", "E")) {
            shop.product(sku, 0);
        }
        market.prices.malformed.add("C");
        market.prices.refused.add("E");
        set("*2");
        assertThat(send()).isEqualTo(new OutboxSender.Sent(5, 2, false));
        assertThat(market.prices.shown.keySet()).containsExactlyInAnyOrder("A", "B", "D");
        List<Command> refused = outbox.page(Outbox.View.REFUSED, 0, 10);
        assertThat(refused).extracting(Command::title).containsExactlyInAnyOrder("C", "E");

        market.prices.malformed.clear();
        market.prices.refused.clear();
        for (Command command : refused) {
            assertThat(outbox.retry("owner", command.id())).isTrue();
        }
        send();
        assertThat(market.prices.shown).hasSize(5);
    }

    @Test
    void aLostAnswerIsFollowedByTheSamePriceOnceMore() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        market.prices.losses = 1;
        assertThatThrownBy(this::send).isInstanceOf(ConnectorException.class);
        assertThat(prices()).extracting(Command::state).containsExactly(CommandState.UNCERTAIN);
        send();
        assertThat(prices()).isEmpty();
        assertThat(market.prices.shown).containsEntry("MUG", rub(600_00));
    }

    @Test
    void aDayOldPriceAsksFirst() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        UUID command = prices().getFirst().id();
        later(86_401);
        send();
        assertThat(market.prices.calls).isZero();
        assertThat(outbox.retry("owner", command)).isTrue();
        send();
        assertThat(market.prices.shown).containsEntry("MUG", rub(600_00));
    }

    @Test
    void aPriceTakenBackInTheOutboxIsNotOursAnyMore() throws ConnectorException {
        shop.product("MUG", 0);
        set("=600");
        assertThat(outbox.cancel("owner", prices().getFirst().id())).isTrue();
        assertThat(listing("MUG").ours()).isEmpty();
        send();
        assertThat(market.prices.calls).isZero();
    }
}
