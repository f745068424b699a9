package com.erpsmartcloud.app.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;

class BackupsViewModelTest {

    private final FakeSafe safe = new FakeSafe();
    private Optional<Path> chosen = Optional.of(Path.of("restored"));
    private final Dialogs dialogs =
            new Dialogs() {
                @Override
                public void ask(Question question, Runnable agreed) {
                    agreed.run();
                }

                @Override
                public void fault(String code) {}

                @Override
                public Optional<Path> whereToSave(Text title, String name) {
                    return chosen;
                }

                @Override
                public Optional<Path> whichFile(Text title) {
                    return Optional.empty();
                }
            };
    private final BackupsViewModel model =
            new BackupsViewModel(
                    safe,
                    new BackgroundJobs(Runnable::run, Runnable::run),
                    new StatusModel(),
                    dialogs);

    @BeforeEach
    void open() {
        model.refresh();
    }

    @Test
    void aBackupTakenNowStandsFirstAndIsProven() {
        model.take();
        assertThat(model.keptProperty().get()).hasSize(3);
        assertThat(model.proven(model.keptProperty().get().getFirst().file())).contains(true);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aDamagedBackupIsFoundOutByCheckingIt() {
        assertThat(model.proven(FakeSafe.DAMAGED)).isEmpty();
        model.check(safe.kept.getLast());
        assertThat(model.proven(FakeSafe.DAMAGED)).contains(false);
        assertThat(outcome().good()).isFalse();
        assertThat(outcome().more()).isEqualTo(Text.of("backups.bad.more", "The seal is broken"));
    }

    @Test
    void aBackupIsRestoredWhereTheUserSaidAndNowhereWhenHeGaveUp() {
        model.restore(safe.kept.getFirst(), "Restored");
        assertThat(safe.done).containsExactly(FakeSafe.GOOD + " -> restored");
        assertThat(outcome().good()).isTrue();
        chosen = Optional.empty();
        model.restore(safe.kept.getFirst(), "Restored");
        assertThat(safe.done).hasSize(1);
    }

    @Test
    void aDamagedBackupRestoresNothingAndSaysWhy() {
        model.restore(safe.kept.getLast(), "Restored");
        assertThat(safe.done).isEmpty();
        assertThat(outcome())
                .isEqualTo(
                        new BackupsViewModel.Outcome(
                                false,
                                Text.of("backups.restore.failed"),
                                Text.of("backups.why", "The seal is broken")));
    }

    private BackupsViewModel.Outcome outcome() {
        return model.outcomeProperty().get().orElseThrow();
    }
}
