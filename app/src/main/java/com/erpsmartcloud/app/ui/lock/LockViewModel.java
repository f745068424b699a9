package com.erpsmartcloud.app.ui.lock;

import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A company behind its password, or behind the recovery code when the password is lost.
public final class LockViewModel {

    private final String company;
    private final Door door;
    private final Jobs jobs;
    private final Consumer<OpenCompany> opened;
    private final StringProperty secret = new SimpleStringProperty(this, "secret", "");
    private final BooleanProperty byCode = new SimpleBooleanProperty(this, "byCode");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    private final ReadOnlyObjectWrapper<List<Way>> ways =
            new ReadOnlyObjectWrapper<>(this, "ways", List.of());

    public LockViewModel(String company, Door door, Jobs jobs, Consumer<OpenCompany> opened) {
        this.company = company;
        this.door = door;
        this.jobs = jobs;
        this.opened = opened;
    }

    /// Other ways in after the last try, the safest first; empty for none.
    ReadOnlyObjectProperty<List<Way>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    String company() {
        return company;
    }

    StringProperty secretProperty() {
        return secret;
    }

    /// Whether the recovery code is asked for instead of the password.
    BooleanProperty byCodeProperty() {
        return byCode;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void unlock() {
        unlock(Way.AS_IT_IS);
    }

    /// Opens by another way, with the secret that still stands in its field.
    void unlock(Way way) {
        if (busy.get()) {
            return;
        }
        if (secret.get().isEmpty()) {
            wrong.set(Optional.of(Text.of(byCode.get() ? "lock.no-code" : "lock.no-password")));
            return;
        }
        busy.set(true);
        wrong.set(Optional.empty());
        ways.set(List.of());
        char[] typed = secret.get().toCharArray();
        boolean code = byCode.get();
        jobs.<OpenCompany>start(
                progress -> {
                    try {
                        return code
                                ? door.unlockByCode(new String(typed), way, progress)
                                : door.unlock(typed, way, progress);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                open -> {
                    busy.set(false);
                    secret.set("");
                    opened.accept(open);
                },
                failure -> {
                    busy.set(false);
                    List<Way> others = failure instanceof DoorException it ? it.ways() : List.of();
                    if (others.isEmpty()) {
                        secret.set("");
                    }
                    ways.set(others);
                    wrong.set(Optional.of(said(failure)));
                });
    }

    private static Text said(Exception failure) {
        return failure instanceof DoorException known ? known.said() : Text.of("lock.failed");
    }
}
