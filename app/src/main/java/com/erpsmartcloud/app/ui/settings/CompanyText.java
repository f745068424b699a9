package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.HomeCurrency;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.QuietHours;

import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The company's settings as they stand in the fields.
record CompanyText(Map<Field, String> words) {

    /// A field, and what would be right in it.
    enum Field {
        NAME("settings.company.name", "settings.company.wrong.name"),
        CURRENCY("settings.company.currency", "settings.company.wrong.currency"),
        ORDERS("settings.company.orders", "settings.company.wrong.letters"),
        ORDERS_FROM("settings.company.orders-from", "settings.company.wrong.from"),
        TRANSFERS("settings.company.transfers", "settings.company.wrong.letters"),
        STOCKTAKES("settings.company.stocktakes", "settings.company.wrong.letters"),
        QUIET_FROM("settings.company.quiet-from", "settings.company.wrong.time"),
        QUIET_TO("settings.company.quiet-to", "settings.company.wrong.time");

        private final String nameKey;
        private final String wrongKey;

        Field(String nameKey, String wrongKey) {
            this.nameKey = nameKey;
            this.wrongKey = wrongKey;
        }

        String nameKey() {
            return nameKey;
        }

        String wrongKey() {
            return wrongKey;
        }
    }

    private static final int LONGEST_NAME = 80;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?::([0-5]\\d))?");

    CompanyText {
        words = Map.copyOf(words);
    }

    /// @param name shown while the company was given none
    static CompanyText of(CompanyProfile profile, String name) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        Numbering numbers = profile.numbering();
        words.put(Field.NAME, profile.name().isEmpty() ? name : profile.name());
        words.put(Field.CURRENCY, profile.home().map(Currency::getCurrencyCode).orElse(""));
        words.put(Field.ORDERS, numbers.orders());
        words.put(Field.ORDERS_FROM, Long.toString(numbers.ordersFrom()));
        words.put(Field.TRANSFERS, numbers.transfers());
        words.put(Field.STOCKTAKES, numbers.stocktakes());
        words.put(Field.QUIET_FROM, profile.quiet().map(it -> it.from().toString()).orElse(""));
        words.put(Field.QUIET_TO, profile.quiet().map(it -> it.to().toString()).orElse(""));
        return new CompanyText(words);
    }

    /// Whether a field could be saved as it stands.
    boolean isRight(Field field) {
        String text = of(field);
        return switch (field) {
            case NAME -> !text.isEmpty() && text.length() <= LONGEST_NAME;
            case CURRENCY -> text.isEmpty() || currency().isPresent();
            case ORDERS, TRANSFERS, STOCKTAKES -> Numbering.isLetters(Numbering.tidy(text));
            case ORDERS_FROM -> text.matches("[1-9][0-9]{0,6}");
            case QUIET_FROM, QUIET_TO -> isQuietRight(field);
        };
    }

    /// @return empty if a field is wrong
    Optional<CompanyProfile> profile() {
        for (Field field : Field.values()) {
            if (!isRight(field)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new CompanyProfile(
                        of(Field.NAME),
                        currency(),
                        new Numbering(
                                Numbering.tidy(of(Field.ORDERS)),
                                Long.parseLong(of(Field.ORDERS_FROM)),
                                Numbering.tidy(of(Field.TRANSFERS)),
                                Numbering.tidy(of(Field.STOCKTAKES))),
                        time(Field.QUIET_FROM)
                                .flatMap(from ->
                                        time(Field.QUIET_TO).map(to -> new QuietHours(from, to)))));
    }

    String of(Field field) {
        return words.getOrDefault(field, "").strip();
    }

    private Optional<Currency> currency() {
        return HomeCurrency.named(of(Field.CURRENCY).toUpperCase(Locale.ROOT));
    }

    /// Both or neither, and not the same; the second says so.
    private boolean isQuietRight(Field field) {
        if (!of(field).isEmpty() && time(field).isEmpty()) {
            return false;
        }
        boolean both = of(Field.QUIET_FROM).isEmpty() == of(Field.QUIET_TO).isEmpty();
        boolean apart =
                of(Field.QUIET_FROM).isEmpty()
                        || !time(Field.QUIET_FROM).equals(time(Field.QUIET_TO));
        return field == Field.QUIET_FROM || both && apart;
    }

    private Optional<LocalTime> time(Field field) {
        Matcher read = TIME.matcher(of(field));
        return read.matches()
                ? Optional.of(
                        LocalTime.of(
                                Integer.parseInt(read.group(1)),
                                read.group(2) == null ? 0 : Integer.parseInt(read.group(2))))
                : Optional.empty();
    }
}
