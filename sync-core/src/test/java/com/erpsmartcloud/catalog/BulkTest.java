package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.BulkChange.State;
import com.erpsmartcloud.catalog.BulkChange.Value;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.settings.Rates;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class BulkTest extends CatalogueCase {

    private static final ListingQuery LISTINGS = ListingQuery.of(ListingQuery.Tab.ALL);

    private static BulkEdit formula(BulkColumn column, String formula, Rounding rounding) {
        BulkRows rows =
                column.isOfListings()
                        ? new BulkRows.Listings(LISTINGS)
                        : new BulkRows.Products(ProductQuery.of(ProductQuery.Tab.ALL));
        return new BulkEdit(
                rows,
                column,
                new BulkSource.ByFormula(Formula.read(formula).orElseThrow(), rounding),
                TestShop.RUB);
    }

    @Test
    void aFormulaIsShownWithItsMarginBeforeItIsApplied() {
        UUID mug = add("MUG", 60_00, 100_00);
        BulkEdit edit = formula(BulkColumn.PRODUCT_PRICE, "+5 %", Rounding.NINETY);

        BulkChange change = bulk.preview(edit, 0, 10).getFirst();
        assertThat(change.before()).isEqualTo(new Value.Amount(rub(100_00)));
        assertThat(change.after()).isEqualTo(new Value.Amount(rub(104_90)));
        assertThat(change.marginBefore()).hasValue(4000);
        assertThat(change.marginAfter()).hasValue(4280);
        assertThat(row(mug).price()).as("nothing is written yet").contains(rub(100_00));
    }

    /// Goods bought in one currency are sold in another: the margin is told at the newest rate, and
    /// not at all without one.
    @Test
    void aMarginAcrossCurrenciesNeedsARate() {
        Currency dollar = Currency.getInstance("USD");
        add("MUG", new Money(4_00, dollar), rub(499_00));
        list("MUG", "Mug", List.of());
        ListingRow unknown = listings.page(LISTINGS, 0, 1).getFirst();
        assertThat(unknown.theirs()).isEqualTo(rub(499_00));
        assertThat(unknown.cost()).isEmpty();
        assertThat(unknown.margin()).isEmpty();

        Rates rates = new Rates(shop.store);
        rates.put("owner", rate(dollar, "90", "2026-07-14"));
        rates.put("owner", rate(dollar, "80", "2026-08-01"));
        ListingRow told = listings.page(LISTINGS, 0, 1).getFirst();
        assertThat(told.cost()).contains(rub(320_00));
        assertThat(told.margin()).hasValue(3587);
        assertThat(told.mapped().orElseThrow().rate()).contains(rate(dollar, "80", "2026-08-01"));

        BulkEdit edit = formula(BulkColumn.LISTING_PRICE, "=400", Rounding.NONE);
        assertThat(bulk.preview(edit, 0, 1).getFirst().marginAfter()).hasValue(2000);
    }

    private static ExchangeRate rate(Currency from, String rate, String day) {
        return new ExchangeRate(
                from, TestShop.RUB, new BigDecimal(rate), LocalDate.parse(day), "the bank");
    }

    @Test
    void thousandsOfRowsAreOneActThatIsTakenBackWhole() {
        for (int i = 0; i < 1_234; i++) {
            add("P%04d".formatted(i), 10_00 + i, 20_00 + i);
        }
        UUID unpriced = add("Z", "No price");
        BulkEdit edit = formula(BulkColumn.PRODUCT_PRICE, "*2", Rounding.NONE);

        assertThat(bulk.totals(edit)).isEqualTo(new BulkTotals(1_235, 1_234, 0, 1, 0));
        assertThat(bulk.apply("owner", edit)).isEqualTo(new Bulk.Applied(1_234, 1));
        assertThat(sum()).isEqualTo(2 * (1_234 * 2_000L + 1_233L * 1_234 / 2));
        assertThat(row(unpriced).price()).isEmpty();
        undo.undo("owner");
        assertThat(sum()).isEqualTo(1_234 * 2_000L + 1_233L * 1_234 / 2);
        undo.redo("owner");
        assertThat(sum()).isEqualTo(2 * (1_234 * 2_000L + 1_233L * 1_234 / 2));
    }

    @Test
    void aFormulaThatMovesRowsInTheListStillMeetsEachOnce() {
        for (int i = 0; i < 30; i++) {
            add("P%02d".formatted(i), 1_00, 100_00 + i * 100);
        }
        ProductQuery byPrice =
                new ProductQuery(
                        ProductQuery.Tab.ALL,
                        "",
                        ProductQuery.Sort.PRICE,
                        ProductQuery.Direction.ASCENDING);
        bulk.apply(
                "owner",
                new BulkEdit(
                        new BulkRows.Products(byPrice),
                        BulkColumn.PRODUCT_PRICE,
                        new BulkSource.ByFormula(
                                Formula.read("+1000").orElseThrow(), Rounding.NONE),
                        TestShop.RUB));
        assertThat(sum()).isEqualTo(30 * 110_000L + 29 * 30 / 2 * 100);
    }

    @Test
    void pastedTextsGoWhereTheyBelongAndWrongOnesAreLeft() {
        UUID mug = add("MUG", 60_00, 100_00);
        UUID cup = add("CUP", 60_00, 100_00);
        UUID lid = add("LID", 60_00, 100_00);
        BulkEdit edit =
                new BulkEdit(
                        new BulkRows.Chosen(List.of(mug, cup, lid)),
                        BulkColumn.PRODUCT_COST,
                        new BulkSource.Typed(Map.of(mug, "71,5", cup, "seven", lid, "")),
                        TestShop.RUB);
        assertThat(bulk.preview(edit, 0, 10))
                .extracting(BulkChange::state)
                .containsExactly(State.CHANGES, State.WRONG, State.CHANGES);
        assertThat(bulk.apply("owner", edit)).isEqualTo(new Bulk.Applied(2, 1));
        assertThat(row(mug).cost()).contains(rub(71_50));
        assertThat(row(cup).cost()).contains(rub(60_00));
        assertThat(row(lid).cost()).as("emptied is unknown").isEmpty();
    }

    @Test
    void aPriceBelowCostIsCounted() {
        add("MUG", 60_00, 100_00);
        assertThat(bulk.totals(formula(BulkColumn.PRODUCT_PRICE, "-50%", Rounding.NONE)))
                .isEqualTo(new BulkTotals(1, 1, 0, 0, 1));
    }

    private long sum() {
        return shop.store.read(
                h -> h.createQuery("SELECT SUM(price_minor) FROM product").mapTo(Long.class).one());
    }
}
