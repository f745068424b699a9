package com.erpsmartcloud.app.ui.firstrun;

import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from nothing to an open company: the demo at once, or an own one with a password and a
/// recovery code that was typed back.
public final class FirstRunViewModel {

    static final int SHORTEST_PASSWORD = 10;

    private final Door door;
    private final Jobs jobs;
    private final Consumer<OpenCompany> opened;
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", Step.START);
    private final ReadOnlyObjectWrapper<Optional<Text>> busy =
            new ReadOnlyObjectWrapper<>(this, "busy", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());
    private final StringProperty company = new SimpleStringProperty(this, "company", "");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final StringProperty typedCode = new SimpleStringProperty(this, "typedCode", "");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper(this, "code", "");

    public FirstRunViewModel(Door door, Jobs jobs, Consumer<OpenCompany> opened) {
        this.door = door;
        this.jobs = jobs;
        this.opened = opened;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is being done now, empty while waiting for the user.
    ReadOnlyObjectProperty<Optional<Text>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What was wrong and what would be right.
    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    StringProperty companyProperty() {
        return company;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty againProperty() {
        return again;
    }

    StringProperty typedCodeProperty() {
        return typedCode;
    }

    /// The recovery code, once the company is founded.
    ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    void demo() {
        start(Text.of("first.busy.demo"), door::demo, opened);
    }

    void ownCompany() {
        step.set(Step.PROTECT);
    }

    void back() {
        wrong.set(Optional.empty());
        step.set(
                switch (step.get()) {
                    case LANGUAGE, START -> Step.LANGUAGE;
                    case PROTECT, RECOVERY -> Step.START;
                });
    }

    /// The primary button of the page that is showing.
    void next() {
        if (busy.get().isPresent()) {
            return;
        }
        wrong.set(Optional.empty());
        switch (step.get()) {
            case LANGUAGE -> step.set(Step.START);
            case START -> ownCompany();
            case PROTECT -> protect();
            case RECOVERY -> confirm();
        }
    }

    private void protect() {
        Optional<Text> mistake = mistake();
        if (mistake.isPresent()) {
            wrong.set(mistake);
            return;
        }
        char[] secret = password.get().toCharArray();
        start(
                Text.of("first.busy.protect"),
                progress -> {
                    try {
                        return door.found(company.get().strip(), secret, progress);
                    } finally {
                        Arrays.fill(secret, '\0');
                    }
                },
                made -> {
                    password.set("");
                    again.set("");
                    code.set(made);
                    step.set(Step.RECOVERY);
                });
    }

    private Optional<Text> mistake() {
        if (company.get().isBlank()) {
            return Optional.of(Text.of("first.wrong.company"));
        }
        if (password.get().length() < SHORTEST_PASSWORD) {
            return Optional.of(Text.of("first.wrong.short", SHORTEST_PASSWORD));
        }
        return password.get().equals(again.get())
                ? Optional.empty()
                : Optional.of(Text.of("first.wrong.again"));
    }

    private void confirm() {
        if (!RecoveryCode.same(code.get(), typedCode.get())) {
            wrong.set(Optional.of(Text.of("first.wrong.code")));
            return;
        }
        start(Text.of("first.busy.open"), _ -> door.confirm(), opened);
    }

    private <T> void start(Text what, Jobs.Work<T> work, Consumer<? super T> done) {
        busy.set(Optional.of(what));
        wrong.set(Optional.empty());
        Jobs.Job job =
                jobs.<T>start(
                        work,
                        result -> {
                            busy.set(Optional.empty());
                            done.accept(result);
                        },
                        failure -> {
                            busy.set(Optional.empty());
                            wrong.set(Optional.of(said(failure)));
                        });
        job.onProgress(at -> busy.set(Optional.of(progress(at))));
    }

    private static Text progress(Jobs.Step at) {
        return at.total() > 0
                ? Text.of("first.busy.percent", Text.of(at.messageKey()), at.percent())
                : Text.of(at.messageKey());
    }

    private static Text said(Exception failure) {
        return failure instanceof DoorException known
                ? known.said()
                : Text.of("first.wrong.failed");
    }
}
