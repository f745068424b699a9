package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which orders a search wants. A filter with another name is ignored without a word.
///
/// Dates count by the hour: minutes and below are dropped.
final class OrderFilter {

    private static final DateTimeFormatter LENIENT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT);

    /// Hours a date has to lie in.
    private record Range(Optional<Instant> from, Optional<Instant> to) {

        boolean holds(Optional<Instant> at) {
            if (from.isEmpty() && to.isEmpty()) {
                return true;
            }
            return at.isPresent()
                    && from.map(each -> !at.get().isBefore(each)).orElse(true)
                    && to.map(each -> !at.get().isAfter(each)).orElse(true);
        }
    }

    private final Call call;
    private final Range created;
    private final Range changed;
    private final Range closed;

    /// @throws Refusal 400 if a date is none
    OrderFilter(Call call) {
        this.call = call;
        this.created = range("order.date_created");
        this.changed = range("order.date_last_updated");
        this.closed = range("order.date_closed");
    }

    /// @param changedAt as the index has it
    boolean wants(Sale sale, Instant changedAt, Optional<Parcel> parcel) {
        return isStatus(sale)
                && created.holds(Optional.of(sale.createdAt()))
                && changed.holds(Optional.of(changedAt))
                && closed.holds(sale.closedAt())
                && is("item", sale.good().itemId())
                && is("buyer", Long.toString(sale.buyerId()))
                && is("shipping.status", parcel.map(Parcel::status).orElse(""))
                && hasTags(sale)
                && isAsked(sale);
    }

    /// Without a wish for a status, cancelled orders are left out.
    private boolean isStatus(Sale sale) {
        return call.text("order.status")
                .map(wish -> list(wish).contains(sale.status().wire()))
                .orElse(sale.status() != Sale.Status.CANCELLED);
    }

    private boolean hasTags(Sale sale) {
        if (call.text("tags").isEmpty() && call.text("tags.not").isEmpty()) {
            return true;
        }
        Set<String> tags = new HashSet<>();
        OrderView.tags(sale).forEach(tag -> tags.add(tag.stringValue()));
        boolean all = call.text("tags").map(wish -> tags.containsAll(list(wish))).orElse(true);
        boolean none =
                call.text("tags.not")
                        .map(wish -> list(wish).stream().noneMatch(tags::contains))
                        .orElse(true);
        return all && none;
    }

    private boolean isAsked(Sale sale) {
        Optional<String> q = call.text("q");
        if (q.isEmpty()) {
            return true;
        }
        String wish = q.get().toLowerCase(Locale.ROOT);
        return Long.toString(sale.id()).equals(wish)
                || sale.good().itemId().toLowerCase(Locale.ROOT).equals(wish)
                || sale.good().title().toLowerCase(Locale.ROOT).contains(wish)
                || ("comprador" + sale.buyerId()).equals(wish);
    }

    private boolean is(String name, String value) {
        return call.text(name).map(value::equals).orElse(true);
    }

    private Range range(String name) {
        return new Range(hour(name + ".from"), hour(name + ".to"));
    }

    /// @throws Refusal 400 if it is no moment with an offset
    private Optional<Instant> hour(String name) {
        return call.text(name)
                .map(value -> {
                    try {
                        // A plus that was not escaped arrives as a blank.
                        return OffsetDateTime.parse(value.replace(' ', '+'), LENIENT)
                                .toInstant()
                                .truncatedTo(ChronoUnit.HOURS)
                                .minus(call.skew());
                    } catch (DateTimeParseException malformed) {
                        throw Refusal.invalid("Invalid date in " + name + ": " + value);
                    }
                });
    }

    private static List<String> list(String commas) {
        return Arrays.asList(commas.split(",", -1));
    }
}
