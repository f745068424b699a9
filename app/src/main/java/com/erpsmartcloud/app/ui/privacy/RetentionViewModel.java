package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.retention.DueOrder;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.privacy.retention.RetentionOutcome;
import com.erpsmartcloud.privacy.retention.RetentionRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The retention table, its limits and its runs.
final class RetentionViewModel {

    private static final int LISTED = 200;

    private final PrivacyDesk desk;
    private final Retention retention;
    private final ReadOnlyObjectWrapper<Optional<RetentionOutcome>> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> next =
            new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());
    private final ReadOnlyObjectWrapper<List<DueOrder>> due =
            new ReadOnlyObjectWrapper<>(this, "due", List.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    RetentionViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.retention = desk.company().privacyRights().retention();
    }

    /// What the last run asked for here came to.
    ReadOnlyObjectProperty<Optional<RetentionOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Instant>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// The first orders whose buyer the next run would remove.
    ReadOnlyObjectProperty<List<DueOrder>> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /// What is wrong with the limit that was typed.
    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void load() {
        desk.read(_ -> retention.nextRun(), next::set);
    }

    /// Lists what a run would do. Nothing is touched.
    void dryRun(RetentionRow row) {
        wrong.set(Optional.empty());
        desk.read(_ -> retention.dryRun(row.item(), 0, LISTED), due::set);
    }

    /// Shortens how long buyers of a marketplace stay, or lengthens it again up to what is allowed.
    void set(RetentionRow row, String typed, Runnable after) {
        Optional<Integer> days = days(typed).filter(d -> d >= 1 && d <= row.item().mostDays());
        if (days.isEmpty()) {
            wrong.set(Optional.of(Text.of("privacy.retention.wrong", row.item().mostDays())));
            return;
        }
        wrong.set(Optional.empty());
        desk.act(
                _ -> {
                    retention.set(desk.ports().actor(), row.item(), days.get());
                    return days.get();
                },
                d -> Text.of("privacy.retention.was-set", RetentionWords.of(row.item()), d),
                after);
    }

    private static Optional<Integer> days(String typed) {
        String digits = typed.strip();
        return digits.matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    void runNow(Runnable after) {
        end(() -> retention.runNow(desk.ports().actor()), after);
    }

    /// A person has looked at the table and the clock, and both are right.
    void confirm(Runnable after) {
        end(() -> retention.confirm(desk.ports().actor()), after);
    }

    private interface Run {
        RetentionOutcome run();
    }

    private void end(Run run, Runnable after) {
        desk.act(
                _ -> run.run(),
                done -> {
                    outcome.set(Optional.of(done));
                    return RetentionWords.of(done, desk.texts().formats());
                },
                () -> {
                    load();
                    after.run();
                });
    }
}
