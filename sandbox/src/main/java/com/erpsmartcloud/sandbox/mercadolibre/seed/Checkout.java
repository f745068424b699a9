package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel.Step;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Amounts;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Good;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Payment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a purchase makes: orders, and the shipment they go in.
public final class Checkout {

    private static final long FIRST_SALE = 2_000_009_713_400_000L;
    private static final long FIRST_PACK = 2_000_006_556_100_000L;
    private static final long FIRST_PARCEL = 44_028_700_000L;
    private static final long FIRST_PAYMENT = 91_776_600_000L;

    private Checkout() {}

    /// A paid order.
    ///
    /// @param number running, from 0
    /// @param pack number of the first order of a cart
    public static Sale sale(
            long number,
            Optional<Long> pack,
            long first,
            long buyer,
            Item item,
            Variant variant,
            long quantity,
            Instant at,
            SplittableRandom dice) {
        return new Sale(
                saleId(number),
                pack.map(Checkout::packId),
                buyer,
                good(item, variant),
                quantity,
                amounts(item),
                Sale.Status.PAID,
                List.of(),
                "",
                payment(number, at, dice),
                Optional.of(parcelId(first)),
                at,
                Optional.of(at),
                at,
                Optional.empty());
    }

    /// A shipment nothing has happened to.
    ///
    /// @param sales all of one purchase
    /// @param createdAt when the seller gets to see it
    public static Parcel parcel(
            long first, List<Sale> sales, Item item, Instant createdAt, SplittableRandom dice) {
        long declared = sales.stream().mapToLong(Sale::total).sum();
        long list = 6_900 + 100L * dice.nextInt(0, 90);
        Sale sale = sales.getFirst();
        boolean waits = item.terms().manufacturingDays() > 0;
        String substatus = waits ? "manufacturing" : "waiting_for_label_generation";
        return new Parcel(
                parcelId(first),
                sales.stream().map(Sale::id).toList(),
                sale.buyerId(),
                item.terms().logisticType(),
                "handling",
                substatus,
                createdAt,
                createdAt,
                shipBy(sale.createdAt(), item.terms().manufacturingDays()),
                declared,
                list / 2,
                list,
                item.terms().grams(),
                Optional.empty(),
                List.of(new Step("handling", substatus, createdAt)),
                Optional.empty());
    }

    /// @param running number of the order
    public static long saleId(long running) {
        return FIRST_SALE + running * 2;
    }

    /// @param first running number of the first order
    public static long packId(long first) {
        return FIRST_PACK + first;
    }

    /// @param first running number of the first order
    public static long parcelId(long first) {
        return FIRST_PARCEL + first;
    }

    /// The evening of the next working day, in Mexico.
    private static Instant shipBy(Instant ordered, int moreDays) {
        Instant evening =
                ordered.minus(Duration.ofHours(6))
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(6 + 48))
                        .minusSeconds(1);
        return evening.plus(Duration.ofDays(moreDays));
    }

    private static Good good(Item item, Variant variant) {
        return new Good(
                item.id(),
                variant.id(),
                variant.userProductId(),
                variant.sku(),
                variant.customField(),
                item.title(),
                variant.colour(),
                item.categoryId(),
                item.terms().listingType(),
                item.terms().manufacturingDays(),
                Depots.CENTRE);
    }

    private static Amounts amounts(Item item) {
        long percent = item.terms().listingType().equals("gold_pro") ? 17 : 13;
        return new Amounts(item.price(), item.price(), (item.price() * percent + 50) / 100);
    }

    private static Payment payment(long number, Instant paid, SplittableRandom dice) {
        String[] method =
                switch (dice.nextInt(4)) {
                    case 0 -> new String[] {"account_money", "account_money"};
                    case 1 -> new String[] {"debmaster", "debit_card"};
                    default -> new String[] {"visa", "credit_card"};
                };
        return new Payment(
                FIRST_PAYMENT + number,
                method[0],
                method[1],
                "approved",
                "accredited",
                0,
                Optional.of(paid),
                paid);
    }
}
