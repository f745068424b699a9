package com.erpsmartcloud.app.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.marketplace.push.SafeUntil;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the card says in each state, and where its links go.
class SafeCardTest {

    private static final Instant NOW = TestDesk.NOW.instant();

    private static SafeUntil until(Duration in, Duration silent) {
        return new SafeUntil(
                Optional.of(NOW.plus(in)), "MUG-NORD-350", 38, Optional.of(NOW.minus(silent)));
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH",
        "DARK, RUSSIAN",
        "LIGHT, PORTUGUESE",
        "LIGHT, SPANISH",
        "DARK, CHINESE"
    })
    void eachStateHasItsSentenceAndItsTone(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            List<Place> went = new ArrayList<>();
            SafeCard card = new SafeCard(desk.texts(), went::add);
            VBox all = new VBox();
            List<SafeUntil> states =
                    List.of(
                            new SafeUntil(Optional.empty(), "", 0, Optional.of(NOW)),
                            until(Duration.ofHours(12), Duration.ofMinutes(1)),
                            until(Duration.ofHours(2), Duration.ofMinutes(40)),
                            until(Duration.ofMinutes(-20), Duration.ofHours(9)));
            for (SafeUntil state : states) {
                VBox box = new VBox();
                box.getStyleClass().addAll("card", "card-body", "today-side");
                box.getChildren().setAll(card.of(state, NOW));
                all.getChildren().add(box);
            }
            all.getStyleClass().add("gap-12");
            desk.layers().showBelow(all);
            Scene scene = new Scene(desk.layers(), 380, 620);
            desk.look().dress(scene);
            Pictures.of(scene, "safe-" + theme + "-" + language.locale().getLanguage());
            List<String> titles =
                    scene.getRoot().lookupAll(".t-bold").stream()
                            .filter(Label.class::isInstance)
                            .map(label -> ((Label) label).getText())
                            .toList();
            assertThat(titles).hasSize(4).doesNotHaveDuplicates();
            assertThat(scene.getRoot().lookupAll(".success")).isNotEmpty();
            assertThat(scene.getRoot().lookupAll(".danger")).isNotEmpty();
            List<Node> links = List.copyOf(scene.getRoot().lookupAll(".button"));
            assertThat(links).hasSize(6);
            links.forEach(link -> ((Button) link).fire());
            assertThat(went).extracting(Place::screen).contains("stock", "rules");
        });
    }
}
