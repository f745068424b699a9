package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.CompanySettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// What is set for the whole company: name, currency, numbers, quiet hours. UI thread only.
public final class CompanyViewModel {

    /// @param text as the fields show it
    /// @param home the currency that holds when none is set
    record Saved(CompanyText text, String home) {}

    private final CompanySettings settings;
    private final Supplier<String> name;
    private final String actor;
    private final Jobs jobs;
    private final StatusLine status;
    private final ReadOnlyObjectWrapper<Optional<Saved>> saved =
            new ReadOnlyObjectWrapper<>(this, "saved", Optional.empty());

    /// @param name what the window calls a company that was given no name
    public CompanyViewModel(
            CompanySettings settings,
            Supplier<String> name,
            String actor,
            Jobs jobs,
            StatusLine status) {
        this.settings = settings;
        this.name = name;
        this.actor = actor;
        this.jobs = jobs;
        this.status = status;
    }

    /// What is saved; empty until first read.
    ReadOnlyObjectProperty<Optional<Saved>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    void load() {
        jobs.start(_ -> read(), this::show, _ -> {});
    }

    /// @return the first field that is wrong; if there is none, it is being saved
    Optional<CompanyText.Field> save(CompanyText typed) {
        Optional<CompanyProfile> profile = typed.profile();
        profile.ifPresent(this::save);
        return Arrays.stream(CompanyText.Field.values())
                .filter(field -> !typed.isRight(field))
                .findFirst();
    }

    private void save(CompanyProfile profile) {
        jobs.start(
                _ -> {
                    settings.save(actor, profile);
                    return read();
                },
                read -> {
                    show(read);
                    status.sayDone(Text.of("settings.company.saved", profile.name()));
                },
                _ -> status.say(Text.of("settings.failed")));
    }

    private Saved read() {
        return new Saved(
                CompanyText.of(settings.read(), name.get()), settings.home().getCurrencyCode());
    }

    private void show(Saved read) {
        saved.set(Optional.of(read));
    }
}
