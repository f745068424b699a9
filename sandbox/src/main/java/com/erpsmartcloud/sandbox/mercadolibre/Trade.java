package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Checkout;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Refund;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Course;
import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Journey;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Sells and takes back: units leave the stock and an order is born, in one change.
final class Trade {

    private record Offer(Item item, Variant variant) {}

    private final World world;
    private final Course course;
    private final Journey journey;
    private final Shelving shelving;
    private final Duration shipmentDelay;

    /// @param shipmentDelay from the order to its shipment
    Trade(World world, Course course, Journey journey, Duration shipmentDelay) {
        this.world = world;
        this.course = course;
        this.journey = journey;
        this.shelving = new Shelving(world);
        this.shipmentDelay = shipmentDelay;
    }

    Purchase buy(String sku, long quantity, Instant moment) {
        Instant at = moment.truncatedTo(ChronoUnit.MILLIS);
        List<Offer> offers = offers(sku);
        if (offers.isEmpty()) {
            return new Purchase.UnknownSku();
        }
        Optional<Offer> offer =
                offers.stream()
                        .filter(each -> each.item().status() == Item.Status.ACTIVE)
                        .filter(each -> world.stockOf(each.variant()).total() >= quantity)
                        .findFirst();
        return offer.map(each -> order(each, quantity, at)).orElseGet(Purchase.SoldOut::new);
    }

    private List<Offer> offers(String sku) {
        List<Offer> offers = new ArrayList<>();
        for (Item item : world.items()) {
            for (Variant variant : item.variants()) {
                if (variant.sku().equals(sku)) {
                    offers.add(new Offer(item, variant));
                }
            }
        }
        return offers;
    }

    private Purchase order(Offer offer, long quantity, Instant at) {
        Account account = world.account();
        long number = account.nextSale();
        SplittableRandom dice = new SplittableRandom(account.seed() * 31 + number);
        Optional<Long> pack = dice.nextBoolean() ? Optional.of(number) : Optional.empty();
        long buyer = Buyers.anyone(dice);
        Sale sale =
                Checkout.sale(
                        number,
                        pack,
                        number,
                        buyer,
                        offer.item(),
                        offer.variant(),
                        quantity,
                        at,
                        dice);
        Parcel parcel =
                Checkout.parcel(number, List.of(sale), offer.item(), at.plus(shipmentDelay), dice);
        List<Fact> change = new ArrayList<>();
        change.add(account.withNextSale(number + 1));
        Stock left = world.stockOf(offer.variant()).minus(quantity, at);
        for (Fact fact : shelving.change(left, at)) {
            boolean sold = fact instanceof Item item && item.id().equals(offer.item().id());
            change.add(sold ? ((Item) fact).soldMore(offer.variant().id(), quantity, at) : fact);
        }
        change.add(sale);
        change.add(parcel.expecting(journey.after(parcel)));
        world.commit(change);
        String id = Long.toString(sale.id());
        return new Purchase.Bought(id, List.of(id));
    }

    /// @param orderId of an order, or of a pack with all its orders
    Cancelled cancel(String orderId, Instant at) {
        List<Sale> found = find(orderId);
        if (found.isEmpty()) {
            return Cancelled.UNKNOWN_ORDER;
        }
        List<Sale> open = found.stream().filter(each -> !isTooLate(each)).toList();
        open.forEach(sale -> cancel(sale, at));
        return open.isEmpty() ? Cancelled.TOO_LATE : Cancelled.DONE;
    }

    private List<Sale> find(String orderId) {
        try {
            long id = Long.parseLong(orderId);
            return world.sale(id).map(List::of).orElseGet(() -> world.pack(id));
        } catch (NumberFormatException malformed) {
            return List.of();
        }
    }

    private boolean isTooLate(Sale sale) {
        Optional<Parcel> parcel = sale.parcelId().flatMap(world::parcel);
        return sale.isOff() || parcel.map(Parcel::isFinal).orElse(false);
    }

    private void cancel(Sale sale, Instant at) {
        List<Fact> change = new ArrayList<>();
        change.add(Refund.of(sale, "buyer_cancelled", at));
        Parcel parcel = sale.parcelId().flatMap(world::parcel).orElseThrow();
        boolean last =
                parcel.sales().stream()
                        .filter(id -> id != sale.id())
                        .map(id -> world.sale(id).orElseThrow())
                        .allMatch(Sale::isOff);
        if (parcel.isAtSeller()) {
            world.stock(sale.good().userProductId())
                    .map(stock -> stock.plus(sale.quantity(), parcel.isFull(), at))
                    .ifPresent(stock -> change.addAll(shelving.change(stock, at)));
        }
        if (last) {
            String status = parcel.isAtSeller() ? "cancelled" : "not_delivered";
            String why = parcel.isAtSeller() ? "closed_by_user" : "returning_to_sender";
            change.add(course.moved(parcel, new Parcel.Move(at, status, why)));
        }
        world.commit(change);
    }
}
