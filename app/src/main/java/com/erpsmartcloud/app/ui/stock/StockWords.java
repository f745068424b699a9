package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.inventory.SheetError;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.WhyNumber;

import java.util.List;
import java.util.Optional;

/// The words of stock.
public final class StockWords {

    /// What a person may give as the reason for more.
    private static final List<StockReason> FOR_MORE =
            List.of(
                    StockReason.FOUND,
                    StockReason.COUNTED,
                    StockReason.RECEIVED,
                    StockReason.RETURNED,
                    StockReason.CORRECTION);

    /// And for less.
    private static final List<StockReason> FOR_LESS =
            List.of(
                    StockReason.COUNTED,
                    StockReason.LOST,
                    StockReason.DAMAGED,
                    StockReason.USED,
                    StockReason.CORRECTION);

    private StockWords() {}

    static List<StockReason> reasons(long change) {
        return change > 0 ? FOR_MORE : FOR_LESS;
    }

    static String of(StockReason reason) {
        return switch (reason) {
            case OPENING -> "stock.reason.opening";
            case RECEIVED -> "stock.reason.received";
            case FOUND -> "stock.reason.found";
            case COUNTED -> "stock.reason.counted";
            case LOST -> "stock.reason.lost";
            case DAMAGED -> "stock.reason.damaged";
            case USED -> "stock.reason.used";
            case SHIPPED -> "stock.reason.shipped";
            case RETURNED -> "stock.reason.returned";
            case CORRECTION -> "stock.reason.correction";
            case REVERSAL -> "stock.reason.reversal";
            case SET_ASIDE -> "stock.reason.set-aside";
            case SENT -> "stock.reason.sent";
            case ARRIVED -> "stock.reason.arrived";
            case ASSEMBLED -> "stock.reason.assembled";
            case TAKEN_APART -> "stock.reason.taken-apart";
        };
    }

    static String of(SheetError.Why why) {
        return switch (why) {
            case NO_SKU -> "stock.import.wrong.no-sku";
            case UNKNOWN_SKU -> "stock.import.wrong.unknown-sku";
            case AMBIGUOUS_SKU -> "stock.import.wrong.ambiguous";
            case UNKNOWN_WAREHOUSE -> "stock.import.wrong.warehouse";
            case UNKNOWN_BIN -> "stock.import.wrong.bin";
            case NO_QUANTITY -> "stock.import.wrong.no-quantity";
            case NOT_A_NUMBER -> "stock.import.wrong.number";
            case NOT_WHOLE -> "stock.import.wrong.whole";
            case TOO_LARGE -> "stock.import.wrong.large";
            case BELOW_ZERO -> "stock.import.wrong.below";
            case TWICE -> "stock.import.wrong.twice";
        };
    }

    static String of(StockKind kind) {
        return switch (kind) {
            case ON_HAND -> "stock.on-hand";
            case PROMO_HELD -> "stock.promo-held";
            case QUARANTINE -> "stock.quarantine";
            case SAFETY -> "stock.safety";
        };
    }

    static String of(WhyNumber.Term term) {
        return switch (term) {
            case ON_HAND -> "stock.on-hand";
            case RESERVED -> "stock.reserved";
            case PROMO_HELD -> "stock.promo-held";
            case QUARANTINE -> "stock.quarantine";
            case SAFETY -> "stock.safety";
        };
    }

    static String of(StockQuery.Tab tab) {
        return switch (tab) {
            case ALL -> "stock.tab.all";
            case OVERSOLD -> "stock.tab.oversold";
            case LOW -> "stock.tab.low";
            case OUT -> "stock.tab.out";
            case HELD -> "stock.tab.held";
        };
    }

    static String of(StockQuery.Sort sort) {
        return switch (sort) {
            case NAME -> "stock.sorted.name";
            case SKU -> "stock.sorted.sku";
            case ON_HAND -> "stock.sorted.on-hand";
            case RESERVED -> "stock.sorted.reserved";
            case AVAILABLE -> "stock.sorted.available";
        };
    }

    static String nothingIn(StockQuery.Tab tab) {
        return switch (tab) {
            case ALL -> "stock.empty.all";
            case OVERSOLD -> "stock.empty.oversold";
            case LOW -> "stock.empty.low";
            case OUT -> "stock.empty.out";
            case HELD -> "stock.empty.held";
        };
    }

    /// Why nothing was written and what to do; empty if it was.
    public static Optional<Text> refusal(StockOutcome outcome) {
        return switch (outcome) {
            case StockOutcome.Posted _ -> Optional.empty();
            case StockOutcome.TooMany(long asked, long most) ->
                    Optional.of(Text.of("stock.refused.too-many", asked, most));
            case StockOutcome.BelowZero below -> Optional.of(belowZero(below));
            case StockOutcome.AlreadyReversed _ -> Optional.of(Text.of("stock.refused.reversed"));
            case StockOutcome.NotFound _ -> Optional.of(Text.of("stock.refused.gone"));
        };
    }

    private static Text belowZero(StockOutcome.BelowZero below) {
        return below.later()
                .map(later ->
                        Text.of(
                                "stock.refused.used",
                                below.have(),
                                -below.change(),
                                Text.of(of(later.reason())),
                                later.document()))
                .orElseGet(() ->
                        Text.of(
                                "stock.refused.below",
                                below.have(),
                                -below.change(),
                                Text.of(of(below.kind()))));
    }
}
