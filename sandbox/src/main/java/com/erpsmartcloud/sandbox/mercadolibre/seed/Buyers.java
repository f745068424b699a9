package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.goods.Words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Invented buyers. A buyer follows from his number, so nobody has to remember him.
public final class Buyers {

    /// Who buys.
    ///
    /// @param billingId a text of digits, above 2^53
    /// @param rfc the Mexican tax number; `XAXX010101000` for no named invoice
    /// @param company without a last name
    public record Buyer(
            long id,
            String nickname,
            String billingId,
            String name,
            String lastName,
            boolean company,
            String rfc,
            Place place,
            String street,
            String streetNumber,
            String comment) {

        public String fullName() {
            return lastName.isEmpty() ? name : name + " " + lastName;
        }
    }

    /// Where he lives.
    public record Place(
            String stateId,
            String state,
            String cityId,
            String city,
            String neighborhood,
            String zip) {}

    private static final String NOBODY = "XAXX010101000";
    private static final long BILLING_BASE = 677_480_000_000_000_000L;
    private static final List<String> PEOPLE = Words.of("people-mx");
    private static final List<String> STREETS =
            List.of("Calle Hidalgo", "Avenida Juárez", "Calle Morelos", "Privada del Sol");
    private static final List<Place> PLACES =
            Words.of("places-mx").stream()
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new Place(part[0], part[1], part[2], part[3], part[4], part[5]))
                    .toList();

    private final long seed;

    public Buyers(long seed) {
        this.seed = seed;
    }

    /// Somebody's number.
    public static long anyone(SplittableRandom dice) {
        return 64_000_000L + dice.nextInt(30_000_000);
    }

    /// Whose billing data it is.
    ///
    /// @throws NumberFormatException if it is no number
    public static long byBillingId(String billingId) {
        return Long.parseLong(billingId) - BILLING_BASE;
    }

    public Buyer of(long id) {
        SplittableRandom dice = new SplittableRandom(seed * 31 + id);
        boolean company = dice.nextInt(8) == 0;
        String[] person = PEOPLE.get(dice.nextInt(PEOPLE.size())).split("\\|", -1);
        String rfc = company ? companyRfc(dice) : personRfc(person, dice);
        return new Buyer(
                id,
                "COMPRADOR" + id,
                Long.toString(BILLING_BASE + id),
                company ? "Comercializadora " + person[1] + " SA de CV" : person[0],
                company ? "" : person[1],
                company,
                !company && dice.nextBoolean() ? NOBODY : rfc,
                PLACES.get(dice.nextInt(PLACES.size())),
                STREETS.get(dice.nextInt(STREETS.size())),
                dice.nextInt(9) == 0 ? "SN" : Integer.toString(dice.nextInt(1, 900)),
                dice.nextInt(3) == 0 ? "Interior " + dice.nextInt(1, 40) : "");
    }

    private static String companyRfc(SplittableRandom dice) {
        return "CMX%06d%s".formatted(100_101 + dice.nextInt(90) * 10_000, tail(dice));
    }

    private static String personRfc(String[] person, SplittableRandom dice) {
        String letters = (person[1].substring(0, 2) + "X" + person[0].charAt(0));
        String plain =
                Normalizer.normalize(letters, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT);
        return "%s%06d%s".formatted(plain, 500_101 + dice.nextInt(40) * 10_000, tail(dice));
    }

    private static String tail(SplittableRandom dice) {
        return "%c%c%d".formatted('A' + dice.nextInt(26), 'A' + dice.nextInt(26), dice.nextInt(10));
    }
}
