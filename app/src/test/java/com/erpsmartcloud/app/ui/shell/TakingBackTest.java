package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoStep;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class TakingBackTest {

    private static final UndoStep STEP =
            new UndoStep(7, "stock.adjust", "MUG", "owner", Instant.EPOCH);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final StatusModel status = new StatusModel();
    private UndoOutcome answer = new UndoOutcome.Done(STEP);

    TakingBackTest() {
        Acts acts =
                new Acts() {
                    @Override
                    public UndoOutcome undo() {
                        done.add("undo");
                        return answer;
                    }

                    @Override
                    public UndoOutcome redo() {
                        done.add("redo");
                        return answer;
                    }
                };
        status.takesBack(
                new TakingBack(acts, new BackgroundJobs(background::add, Runnable::run), status));
    }

    @Test
    void whatWasTakenBackIsSaidWithRedoAndDoneAgainWithUndo() {
        status.sayDone(Text.of("demo.plugged"));
        assertThat(status.undo()).isTrue();
        background.pop().run();
        StatusModel.Said back = status.saidProperty().get().orElseThrow();
        assertThat(back.what())
                .isEqualTo(Text.of("undo.done", Text.of("undo.stock.adjust", "MUG")));
        assertThat(back.undo()).isEmpty();
        back.redo().orElseThrow().run();
        background.pop().run();
        StatusModel.Said again = status.saidProperty().get().orElseThrow();
        assertThat(again.what())
                .isEqualTo(Text.of("redo.done", Text.of("undo.stock.adjust", "MUG")));
        assertThat(again.undo()).isPresent();
        assertThat(done).containsExactly("undo", "redo");
    }

    @Test
    void whatHadBeenSentIsNamedByWhatAnswersIt() {
        answer = new UndoOutcome.Answered(STEP);
        status.undo();
        background.pop().run();
        StatusModel.Said said = status.saidProperty().get().orElseThrow();
        assertThat(said.what())
                .isEqualTo(Text.of("undo.answered", Text.of("undo.stock.adjust", "MUG")));
        assertThat(said.redo()).isPresent();
    }

    @Test
    void undoGoesOnWithOlderActsWhenTheLineOffersNone() {
        status.undo();
        background.pop().run();
        status.undo();
        background.pop().run();
        assertThat(done).containsExactly("undo", "undo");
    }

    @Test
    void aKeyHeldDownAsksOnceAtATime() {
        status.undo();
        status.undo();
        status.redo();
        assertThat(background).hasSize(1);
    }

    @Test
    void aRefusalSaysWhy() {
        answer = new UndoOutcome.Refused(STEP, UndoOutcome.Reason.BELOW_ZERO);
        status.undo();
        background.pop().run();
        assertThat(status.saidProperty().get().map(StatusModel.Said::what))
                .contains(Text.of("undo.refused.below-zero", Text.of("undo.stock.adjust", "MUG")));
        answer = new UndoOutcome.Refused(STEP, UndoOutcome.Reason.CHANGED_SINCE);
        status.redo();
        background.pop().run();
        assertThat(status.saidProperty().get().map(StatusModel.Said::what))
                .contains(Text.of("redo.refused.changed", Text.of("undo.stock.adjust", "MUG")));
    }

    @Test
    void whereNothingIsLeftThatIsSaid() {
        answer = new UndoOutcome.NothingLeft();
        status.redo();
        background.pop().run();
        assertThat(status.saidProperty().get().map(StatusModel.Said::what))
                .contains(Text.of("redo.nothing"));
    }

    @Test
    void aCommandWithAWayBackOfItsOwnIsTakenBackFirst() {
        status.say(Text.of("demo.plugged"), () -> done.add("its own"));
        status.undo();
        assertThat(background).isEmpty();
        assertThat(done).containsExactly("its own");
    }

    @Test
    void withoutACompanyNothingCanBeAsked() {
        StatusModel bare = new StatusModel();
        bare.sayDone(Text.of("demo.plugged"));
        assertThat(bare.saidProperty().get().flatMap(StatusModel.Said::undo))
                .isEqualTo(Optional.empty());
        assertThat(bare.undo()).isFalse();
        assertThat(bare.redo()).isFalse();
    }
}
