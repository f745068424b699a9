package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Journey;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel.Move;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Due;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Payment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Three months of orders up to the day the world begins.
final class PastSales {

    /// The newest purchases, those the seller is still busy with.
    private static final int BUSY = 150;

    private record Purchase(Instant at, Ending ending, int orders) {}

    private record Pick(Item item, Variant variant) {}

    private final Instant now;
    private final SplittableRandom dice;
    private final Journey journey;
    private final List<Pick> goods = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private long number;

    PastSales(Instant now, long seed, List<Item> items) {
        this.now = now;
        this.dice = new SplittableRandom(seed + 17);
        this.journey = new Journey(seed, Duration.ofMinutes(5));
        for (Item item : items) {
            boolean sold =
                    item.status() == Item.Status.ACTIVE || item.status() == Item.Status.PAUSED;
            if (sold && !item.terms().isFull() && item.terms().manufacturingDays() == 0) {
                item.variants().forEach(each -> goods.add(new Pick(item, each)));
            }
        }
    }

    List<Fact> facts(int count) {
        if (goods.isEmpty()) {
            return List.of();
        }
        purchases(count).forEach(this::add);
        return facts;
    }

    /// Oldest first.
    private List<Purchase> purchases(int count) {
        List<Purchase> purchases = new ArrayList<>();
        int busy = Math.min(BUSY, count / 3);
        for (int left = count; left > 0; ) {
            int fromEnd = purchases.size();
            Ending ending = Ending.of(fromEnd, busy, dice);
            boolean cart = fromEnd > 13 && dice.nextInt(8) == 0;
            int orders = Math.min(left, cart ? dice.nextInt(2, 4) : 1);
            Instant at = ending.orderedAt(now, dice).truncatedTo(ChronoUnit.SECONDS);
            purchases.add(new Purchase(at, ending, orders));
            left -= orders;
        }
        purchases.sort(Comparator.comparing(Purchase::at));
        return purchases;
    }

    private void add(Purchase purchase) {
        long first = number;
        long buyer = Buyers.anyone(dice);
        boolean pack = purchase.orders() > 1 || dice.nextBoolean();
        Instant changed = purchase.ending().changedAt(purchase.at(), now, dice);
        List<Sale> sales = new ArrayList<>();
        Item item = goods.getFirst().item();
        for (int at = 0; at < purchase.orders(); at++) {
            // Squaring makes the first goods of the catalogue sell more often than the last.
            long lot = dice.nextInt(goods.size());
            Pick pick = goods.get((int) (lot * lot / goods.size()));
            item = pick.item();
            Sale sale =
                    Checkout.sale(
                            number++,
                            pack ? Optional.of(first) : Optional.empty(),
                            first,
                            buyer,
                            item,
                            pick.variant(),
                            dice.nextInt(10) < 8 ? 1 : dice.nextInt(2, 4),
                            purchase.at(),
                            dice);
            sales.add(ended(sale, purchase.ending(), changed));
        }
        facts.addAll(sales);
        facts.add(parcel(first, sales, item, purchase.ending(), changed));
    }

    private Sale ended(Sale sale, Ending ending, Instant changed) {
        Payment payment = sale.payment();
        return switch (ending.sale()) {
            case PAID -> sale;
            case CONFIRMED, PAYMENT_REQUIRED, PAYMENT_IN_PROCESS, PARTIALLY_PAID ->
                    unpaid(sale, ending.sale());
            case PARTIALLY_REFUNDED ->
                    sale.moved(
                            ending.sale(),
                            List.of(),
                            "",
                            payment.in("approved", "partially_refunded", sale.total() / 2, changed),
                            changed);
            case PENDING_CANCEL -> sale.moved(ending.sale(), List.of(), "", payment, changed);
            case INVALID ->
                    sale.moved(
                            ending.sale(),
                            List.of(),
                            "",
                            payment.in("refunded", "refunded", sale.total(), changed),
                            changed);
            case CANCELLED -> Refund.of(sale, "buyer_cancelled", changed);
        };
    }

    private Sale unpaid(Sale sale, Sale.Status status) {
        boolean required = status == Sale.Status.PAYMENT_REQUIRED;
        boolean waits = required || status == Sale.Status.CONFIRMED;
        Payment payment =
                new Payment(
                        sale.payment().id(),
                        sale.payment().method(),
                        sale.payment().type(),
                        waits ? "pending" : "in_process",
                        waits ? "pending_waiting_payment" : "pending_contingency",
                        0,
                        Optional.empty(),
                        sale.createdAt());
        Sale open =
                new Sale(
                        sale.id(),
                        sale.packId(),
                        sale.buyerId(),
                        sale.good(),
                        sale.quantity(),
                        sale.amounts(),
                        status,
                        List.of(),
                        "",
                        payment,
                        sale.parcelId(),
                        sale.createdAt(),
                        Optional.empty(),
                        sale.createdAt(),
                        Optional.empty());
        Instant at = now.plus(Duration.ofMinutes(dice.nextInt(20, 300)));
        return switch (status) {
            case PAYMENT_REQUIRED -> open.expecting(new Due(at, Sale.Status.PAYMENT_IN_PROCESS));
            case PAYMENT_IN_PROCESS -> open.expecting(new Due(at, Sale.Status.PAID));
            default -> open;
        };
    }

    private Parcel parcel(long first, List<Sale> sales, Item item, Ending ending, Instant changed) {
        Instant created = sales.getFirst().createdAt().plusSeconds(30);
        Parcel fresh = Checkout.parcel(first, sales, item, created, dice);
        List<String> way = ending.way();
        Instant end = changed.isAfter(created) ? changed : created;
        List<Parcel.Step> steps = new ArrayList<>();
        for (int at = 0; at < way.size(); at++) {
            Duration share = Duration.between(created, end);
            share = share.multipliedBy(at + 1L).dividedBy(way.size());
            String[] state = way.get(at).split("/", -1);
            steps.add(new Parcel.Step(state[0], state[1], created.plusSeconds(share.toSeconds())));
        }
        Parcel.Step last = steps.getLast();
        Parcel moved =
                new Parcel(
                        fresh.id(),
                        fresh.sales(),
                        fresh.buyerId(),
                        fresh.logisticType(),
                        last.status(),
                        last.substatus(),
                        created,
                        last.at(),
                        fresh.shipBy(),
                        fresh.declared(),
                        fresh.cost(),
                        fresh.listCost(),
                        fresh.grams(),
                        fresh.sibling(),
                        List.copyOf(steps),
                        Optional.empty());
        return moved.expecting(journey.after(moved).map(this::notBeforeNow));
    }

    /// A world begins at rest: what would have been due happens in its first hours.
    private Move notBeforeNow(Move move) {
        return move.at().isAfter(now)
                ? move
                : new Move(
                        now.plus(Duration.ofMinutes(dice.nextInt(10, 600))),
                        move.status(),
                        move.substatus());
    }
}
