package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.push.SafeUntil;
import com.erpsmartcloud.reports.Today;
import com.erpsmartcloud.reports.TodayReader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.ZoneId;
import java.util.Optional;

/// The figures of the first screen. The last ones stay while new ones are read or cannot be read.
/// UI thread only.
public final class TodayViewModel {

    private final TodayReader reader;
    private final Jobs jobs;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Today>> today =
            new ReadOnlyObjectWrapper<>(this, "today", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SafeUntil>> safe =
            new ReadOnlyObjectWrapper<>(this, "safe", Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private boolean reading;

    /// @param zone where the user's day begins and ends
    public TodayViewModel(TodayReader reader, Jobs jobs, ZoneId zone) {
        this.reader = reader;
        this.jobs = jobs;
        this.zone = zone;
    }

    /// Empty until first read.
    ReadOnlyObjectProperty<Optional<Today>> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /// Until when what is published is safe; empty until first read.
    ReadOnlyObjectProperty<Optional<SafeUntil>> safeProperty() {
        return safe.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// Reads the figures again; a reading that is under way is enough.
    void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        jobs.start(
                _ -> reader.read(zone),
                read -> {
                    failed.set(false);
                    today.set(Optional.of(read));
                    readSafe();
                },
                _ -> {
                    reading = false;
                    failed.set(true);
                });
    }

    /// After the figures: it takes longest of all and nothing waits for it.
    private void readSafe() {
        jobs.start(
                _ -> reader.safeUntil(),
                read -> {
                    reading = false;
                    safe.set(Optional.of(read));
                },
                _ -> {
                    reading = false;
                    failed.set(true);
                });
    }
}
