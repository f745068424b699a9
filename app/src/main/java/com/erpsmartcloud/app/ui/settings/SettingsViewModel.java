package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.Rates;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is set for the company: exchange rates; and what lies where. UI thread only.
public final class SettingsViewModel {

    /// A rate as it was typed.
    record Typed(String from, String to, String rate, String day, String source) {}

    private final Rates rates;
    private final Storage storage;
    private final String actor;
    private final Jobs jobs;
    private final StatusLine status;
    private final ReadOnlyObjectWrapper<List<ExchangeRate>> all =
            new ReadOnlyObjectWrapper<>(this, "rates", List.of());
    private final ReadOnlyObjectWrapper<List<StoragePlace>> places =
            new ReadOnlyObjectWrapper<>(this, "places", List.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    public SettingsViewModel(
            Rates rates, Storage storage, String actor, Jobs jobs, StatusLine status) {
        this.rates = rates;
        this.storage = storage;
        this.actor = actor;
        this.jobs = jobs;
        this.status = status;
    }

    /// Newest day first.
    ReadOnlyObjectProperty<List<ExchangeRate>> ratesProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<StoragePlace>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// What is wrong with the rate typed last.
    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    String folder() {
        return storage.root().toString();
    }

    void load() {
        jobs.start(_ -> rates.all(), all::set, _ -> {});
        jobs.start(_ -> storage.places(), places::set, _ -> {});
    }

    /// @return whether it could be read as a rate; then it is saved
    boolean set(Typed typed) {
        Optional<ExchangeRate> rate = read(typed);
        rate.ifPresent(it -> {
            wrong.set(Optional.empty());
            act(
                    () -> rates.put(actor, it),
                    Text.of("settings.rate.was-set", from(it), to(it), it.day().toString()));
        });
        return rate.isPresent();
    }

    void remove(ExchangeRate rate) {
        act(
                () -> rates.remove(actor, rate),
                Text.of("settings.rate.was-removed", from(rate), to(rate), rate.day().toString()));
    }

    private void act(Runnable what, Text said) {
        jobs.start(
                _ -> {
                    what.run();
                    return rates.all();
                },
                found -> {
                    all.set(found);
                    status.sayDone(said);
                },
                _ -> status.say(Text.of("settings.failed")));
    }

    private Optional<ExchangeRate> read(Typed typed) {
        Optional<Currency> from = currency(typed.from());
        Optional<Currency> to = currency(typed.to());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return refuse("settings.rate.wrong.currency");
        }
        String number = typed.rate().strip().replace(',', '.').replace(" ", "");
        if (!number.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
                || new BigDecimal(number).signum() == 0) {
            return refuse("settings.rate.wrong.rate");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(typed.day().strip());
        } catch (DateTimeParseException e) {
            return refuse("settings.rate.wrong.day");
        }
        String source = typed.source().strip();
        if (source.isEmpty() || source.length() > 200) {
            return refuse("settings.rate.wrong.source");
        }
        return Optional.of(
                new ExchangeRate(from.get(), to.get(), new BigDecimal(number), day, source));
    }

    private Optional<ExchangeRate> refuse(String key) {
        wrong.set(Optional.of(Text.of(key)));
        return Optional.empty();
    }

    private static Optional<Currency> currency(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(wanted))
                .findFirst();
    }

    private static String from(ExchangeRate rate) {
        return rate.from().getCurrencyCode();
    }

    private static String to(ExchangeRate rate) {
        return rate.to().getCurrencyCode();
    }
}
