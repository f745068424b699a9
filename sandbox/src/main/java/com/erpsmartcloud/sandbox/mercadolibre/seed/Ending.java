package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How far a past purchase has come.
///
/// @param least hours since it was made, at least
/// @param most hours since it was made, at most
record Ending(Sale.Status sale, String parcel, String substatus, int least, int most) {

    private static final int NINETY_DAYS = 90 * 24;
    private static final List<String> USUAL_WAY =
            List.of(
                    "handling/waiting_for_label_generation",
                    "ready_to_ship/ready_to_print",
                    "ready_to_ship/printed",
                    "ready_to_ship/picked_up",
                    "ready_to_ship/in_hub",
                    "shipped/",
                    "shipped/out_for_delivery",
                    "delivered/");

    /// @param fromEnd 0 for the newest purchase
    /// @param busy how many of the newest are not done yet
    static Ending of(int fromEnd, int busy, SplittableRandom dice) {
        if (fromEnd >= busy) {
            return done(dice);
        }
        return switch (fromEnd) {
            case 0, 1 -> unpaid(Sale.Status.PAYMENT_REQUIRED, 1);
            case 2, 3 -> unpaid(Sale.Status.PAYMENT_IN_PROCESS, 1);
            case 4 -> unpaid(Sale.Status.CONFIRMED, 1);
            case 5 -> unpaid(Sale.Status.PARTIALLY_PAID, 20);
            case 6 -> paid(Sale.Status.PENDING_CANCEL, "handling", "regenerating", 5, 60);
            case 7 -> new Ending(Sale.Status.INVALID, "cancelled", "fraudulent", 30, 300);
            case 8, 9 -> paid(Sale.Status.PARTIALLY_REFUNDED, "delivered", "", 200, 900);
            case 10, 11 -> paid(Sale.Status.PAID, "ready_to_ship", "ready_to_print", 60, 90);
            case 12 -> paid(Sale.Status.PAID, "shipped", "receiver_absent", 80, 150);
            case 13 -> paid(Sale.Status.PAID, "ready_to_ship", "delayed", 60, 90);
            default -> inWork(fromEnd, busy);
        };
    }

    /// Work of the last days, oldest furthest.
    private static Ending inWork(int fromEnd, int busy) {
        int share = (fromEnd - 14) * 100 / Math.max(1, busy - 14);
        if (share < 40) {
            return paid(Sale.Status.PAID, "ready_to_ship", "ready_to_print", 0, 22);
        }
        if (share < 55) {
            return paid(Sale.Status.PAID, "ready_to_ship", "printed", 6, 30);
        }
        if (share < 63) {
            return paid(Sale.Status.PAID, "ready_to_ship", "in_hub", 26, 40);
        }
        return share < 85
                ? paid(Sale.Status.PAID, "shipped", "", 36, 90)
                : paid(Sale.Status.PAID, "shipped", "out_for_delivery", 80, 170);
    }

    private static Ending done(SplittableRandom dice) {
        int lot = dice.nextInt(1000);
        if (lot < 45) {
            return paid(Sale.Status.CANCELLED, "cancelled", "closed_by_user", 48, NINETY_DAYS);
        }
        return lot < 65
                ? paid(Sale.Status.PAID, "not_delivered", "returned", 240, NINETY_DAYS)
                : paid(Sale.Status.PAID, "delivered", "", 180, NINETY_DAYS);
    }

    private static Ending unpaid(Sale.Status status, int most) {
        return new Ending(status, "pending", "waiting_for_payment", 0, most);
    }

    private static Ending paid(
            Sale.Status status, String parcel, String substatus, int least, int most) {
        return new Ending(status, parcel, substatus, least, most);
    }

    Instant orderedAt(Instant now, SplittableRandom dice) {
        return now.minusSeconds(dice.nextLong(least * 3600L + 300, most * 3600L));
    }

    /// When the last state was reached, a share of the way between the order and now.
    Instant changedAt(Instant ordered, Instant now, SplittableRandom dice) {
        long hours =
                switch (parcel) {
                    case "pending" -> 0;
                    case "delivered", "not_delivered" -> dice.nextLong(60, 170);
                    case "cancelled" -> dice.nextLong(1, 40);
                    default -> dice.nextLong(0, Math.max(1, least));
                };
        Instant reached = ordered.plusSeconds(hours * 3600 + dice.nextInt(60, 290));
        return reached.isAfter(now) ? now.minusSeconds(dice.nextInt(1, 50)) : reached;
    }

    /// The states a parcel went through, as in `ready_to_ship/printed`.
    List<String> way() {
        String last = parcel + "/" + substatus;
        int at = USUAL_WAY.indexOf(last);
        if (at >= 0) {
            return USUAL_WAY.subList(0, at + 1);
        }
        int passed =
                switch (parcel) {
                    case "pending" -> 0;
                    case "ready_to_ship" -> 3;
                    case "shipped", "not_delivered" -> 6;
                    default -> 1;
                };
        List<String> way = new ArrayList<>(USUAL_WAY.subList(0, passed));
        way.add(last);
        return way;
    }
}
