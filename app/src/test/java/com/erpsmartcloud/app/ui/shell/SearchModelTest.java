package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class SearchModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final BackgroundJobs jobs = new BackgroundJobs(background::add, Runnable::run);
    private final List<String> asked = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private boolean buyersAllowed;
    private boolean broken;
    private final ShellViewModel shell =
            new ShellViewModel(
                    () -> SampleShell.state(SampleShell.wellSynced()),
                    new Screens(SampleShell.screens(() -> Loaded.quiet(new StackPane()))),
                    jobs);
    private final SearchModel model =
            new SearchModel(
                    new Texts(Language.ENGLISH),
                    new Finder() {
                        @Override
                        public List<Found> find(String text, int limit) {
                            asked.add(text);
                            if (broken) {
                                throw new IllegalStateException("planned");
                            }
                            if (text.equals("many")) {
                                return Collections.nCopies(limit, order(text));
                            }
                            return List.of(order(text));
                        }

                        @Override
                        public Optional<Found> describe(Place place) {
                            return Optional.of(
                                    new Found(
                                            "find.orders",
                                            "bi-bag-check",
                                            "Order " + place.detail(),
                                            "",
                                            place));
                        }

                        @Override
                        public Optional<Place> all(String groupKey, String text) {
                            return groupKey.equals("find.orders")
                                    ? Optional.of(new Place("orders", "find:" + text))
                                    : Optional.of(new Place("privacy", text))
                                            .filter(_ -> buyersAllowed);
                        }
                    },
                    shell,
                    jobs,
                    List.of(
                            new Command(Text.of("demo.unplug"), "bi-plug", "", () -> {}),
                            new Command(Text.of("demo.buy"), "bi-bag-plus", "", () -> {})));

    @Test
    void commandsAreThereBeforeAnythingIsTyped() {
        model.search("");
        assertThat(titles()).containsExactly("Unplug the network", "Let a buyer buy");
        assertThat(background).isEmpty();
    }

    @Test
    void recordsComeFromTheStoreAndOpenTheirPlace() {
        model.search("33");
        background.pop().run();
        assertThat(titles()).containsExactly("482133");
        model.hits().getFirst().open().run();
        assertThat(shell.placeProperty().get()).contains(new Place("orders", "id-33"));
    }

    @Test
    void anAnswerToWhatWasTypedBeforeIsNotShown() {
        model.search("3");
        model.search("33");
        Runnable old = background.pop();
        background.pop().run();
        old.run();
        assertThat(titles()).containsExactly("482133");
    }

    @Test
    void whatWasFoundStaysUntilTheNextAnswer() {
        model.search("3");
        background.pop().run();
        model.search("33");
        assertThat(titles()).containsExactly("48213");
        background.pop().run();
        assertThat(titles()).containsExactly("482133");
        model.search("> buyer");
        assertThat(titles()).containsExactly("Let a buyer buy");
    }

    @Test
    void enterRightBehindTheLastLetterOpensWhatThatLetterFinds() {
        model.search("3");
        background.pop().run();
        model.search("33");
        model.open(this::opens);
        assertThat(opened).isEmpty();
        background.pop().run();
        assertThat(opened).containsExactly("482133");
    }

    @Test
    void anotherLetterTakesEnterBack() {
        model.search("3");
        model.open(this::opens);
        model.search("33");
        background.forEach(Runnable::run);
        assertThat(opened).isEmpty();
        assertThat(titles()).containsExactly("482133");
    }

    @Test
    void whoLeavesTheSearchIsLedNowhere() {
        model.search("3");
        model.open(this::opens);
        model.leave();
        background.pop().run();
        assertThat(opened).isEmpty();
    }

    @Test
    void enterOpensAtOnceWhatTheArrowKeysHaveMarked() {
        buyersAllowed = true;
        model.search("buy");
        background.pop().run();
        model.search("buye");
        model.step(1);
        model.open(this::opens);
        assertThat(opened).containsExactly("Find the buyer \"buy\" in all stores");
    }

    @Test
    void aSearchThatFailsLeavesTheCommands() {
        model.search("3");
        background.pop().run();
        broken = true;
        model.search("unplug");
        model.open(this::opens);
        background.pop().run();
        assertThat(titles()).containsExactly("Unplug the network");
        assertThat(opened).containsExactly("Unplug the network");
    }

    @Test
    void aBracketLimitsToCommands() {
        model.search("> buyer");
        assertThat(titles()).containsExactly("Let a buyer buy");
        assertThat(background).isEmpty();
    }

    @Test
    void commandsForgiveATypingErrorAndTheOrderOfWords() {
        model.search("netwrok unplug");
        assertThat(titles()).containsExactly("Unplug the network");
    }

    @Test
    void theLastPlacesStandFirstWhenNothingIsTyped() {
        shell.go(new Place("orders", "id-7"));
        shell.go(new Place("stock"));
        shell.go(new Place("orders", "id-7"));
        shell.go(new Place("today"));
        model.search("");
        background.pop().run();
        assertThat(titles())
                .containsExactly(
                        "Order id-7", "Stock overview", "Unplug the network", "Let a buyer buy");
        model.hits().getFirst().open().run();
        assertThat(shell.placeProperty().get()).contains(new Place("orders", "id-7"));
    }

    @Test
    void placesThatArriveAfterTypingAreNotShown() {
        shell.go(new Place("stock"));
        shell.go(new Place("today"));
        model.search("");
        model.search("33");
        background.pop().run();
        background.pop().run();
        assertThat(titles()).containsExactly("482133");
    }

    @Test
    void theArrowKeysWalkRound() {
        model.search("");
        model.step(-1);
        assertThat(model.shownProperty().get().marked()).isEqualTo(1);
        model.step(1);
        assertThat(model.shownProperty().get().marked()).isZero();
    }

    @Test
    void whereTooManyFitAllOfThemAreALineAway() {
        model.search("many");
        background.pop().run();
        assertThat(titles())
                .hasSize(SearchModel.PER_GROUP + 1)
                .last()
                .isEqualTo("Show all that fit \"many\"");
        model.hits().getLast().open().run();
        assertThat(shell.placeProperty().get()).contains(new Place("orders", "find:many"));
    }

    @Test
    void aBuyerIsLookedForByWhoMay() {
        model.search("weber");
        background.pop().run();
        assertThat(titles()).doesNotContain("Find the buyer \"weber\" in all stores");
        buyersAllowed = true;
        model.search("weber");
        background.pop().run();
        assertThat(titles()).contains("Find the buyer \"weber\" in all stores");
        model.search("w");
        background.pop().run();
        assertThat(titles()).doesNotContain("Find the buyer \"w\" in all stores");
    }

    @Test
    void tabShowsWhatElseCanBeDoneAndATextLeadsBack() {
        model.search("33");
        background.pop().run();
        model.openInstead(this::opens);
        assertThat(opened).containsExactly("Open as page");
        assertThat(model.showActs()).isTrue();
        assertThat(titles()).containsExactly("Open as page");
        assertThat(model.showActs()).as("of what is only opened").isFalse();
        model.search("33");
        background.pop().run();
        assertThat(titles()).containsExactly("482133");
    }

    private static Finder.Found order(String text) {
        return new Finder.Found(
                "find.orders",
                "bi-bag-check",
                "4821" + text,
                "",
                new Place("orders", "id-" + text),
                List.of(new Finder.Act("key.page", "bi-bag-check", new Place("orders", "page"))));
    }

    private void opens(Optional<SearchModel.Hit> hit) {
        hit.map(SearchModel.Hit::title).ifPresent(opened::add);
    }

    private List<String> titles() {
        return model.hits().stream().map(SearchModel.Hit::title).toList();
    }
}
