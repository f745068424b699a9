package com.erpsmartcloud.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.marketplace.push.SafeUntil;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked before the window closes, and what each answer does.
class ClosingBoxTest {

    private static final SafeUntil TONIGHT =
            new SafeUntil(
                    Optional.of(TestDesk.NOW.instant().plus(Duration.ofHours(5))),
                    "MUG",
                    3,
                    Optional.of(TestDesk.NOW.instant()));

    private final List<String> done = new ArrayList<>();

    private Farewell farewell(Optional<SafeUntil> needed) {
        return new Farewell() {
            @Override
            public Optional<SafeUntil> needed() {
                return needed;
            }

            @Override
            public void lower(Duration most) {
                done.add("lower");
            }
        };
    }

    private Scene ask(Desk desk, Optional<SafeUntil> needed) {
        Scene scene = new Scene(desk.layers(), 720, 420);
        desk.look().dress(scene);
        new ClosingBox(desk, farewell(needed), () -> done.add("close")).ask(() -> done.add("stay"));
        return scene;
    }

    private static void press(Scene scene, int button) {
        ((Button) List.copyOf(scene.getRoot().lookupAll(".dialog-box .button")).get(button)).fire();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, PORTUGUESE"})
    void whatWouldNotLastIsAskedAbout(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            Scene scene = ask(desk, Optional.of(TONIGHT));
            Pictures.of(scene, "closing-" + theme + "-" + language.locale().getLanguage());
            assertThat(done).isEmpty();
            press(scene, 0);
            assertThat(done).containsExactly("stay");
        });
    }

    @Test
    void whatLastsClosesAtOnce() {
        Fx.run(() -> {
            ask(TestDesk.of(Theme.LIGHT, Language.ENGLISH), Optional.empty());
            assertThat(done).containsExactly("close");
        });
    }

    @Test
    void eachAnswerDoesWhatItSays() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            press(ask(desk, Optional.of(TONIGHT)), 1);
            assertThat(done).containsExactly("close");
            done.clear();
            press(ask(TestDesk.of(Theme.LIGHT, Language.ENGLISH), Optional.of(TONIGHT)), 2);
            assertThat(done).as("lowered first").containsExactly("lower", "close");
        });
    }
}
