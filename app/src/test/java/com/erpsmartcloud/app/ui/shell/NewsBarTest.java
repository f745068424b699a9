package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class NewsBarTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, PORTUGUESE"})
    void whatComesIsSaidAboveAndCanBePutAway(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            ShellState quiet = SampleShell.state(SampleShell.wellSynced());
            ShellState told =
                    new ShellState(
                            quiet.company(),
                            quiet.user(),
                            quiet.protection(),
                            quiet.sync(),
                            quiet.waiting(),
                            quiet.counts(),
                            quiet.stores(),
                            List.of(policy(), breach()),
                            Optional.empty());
            Scene scene = SampleShell.scene(desk, () -> told, Optional.empty());
            Pictures.of(scene, "news-" + theme + "-" + language.locale().getLanguage());
            assertThat(scene.lookup("#news").isVisible()).isTrue();
            assertThat(scene.getRoot().lookupAll("#readNews")).hasSize(2);
            putAway(scene, desk);
            putAway(scene, desk);
            assertThat(scene.lookup("#news").isVisible()).isFalse();
        });
    }

    private static void putAway(Scene scene, Desk desk) {
        scene.getRoot().lookupAll(".button").stream()
                .filter(each -> desk.texts().get("news.away").equals(each.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static News policy() {
        return new News(
                "policy 2",
                Tone.ACCENT,
                "bi-file-diff",
                Text.of("news.policy.coming", "2", 14L),
                Text.of("news.policy.consent"),
                Place.of(ScreenName.PRIVACY, "policy"));
    }

    private static News breach() {
        return new News(
                "notice 1",
                Tone.DANGER,
                "bi-bell",
                Text.of("news.notice.breach"),
                Text.of("news.notice.more"),
                Place.of(ScreenName.PRIVACY, "notices"));
    }
}
