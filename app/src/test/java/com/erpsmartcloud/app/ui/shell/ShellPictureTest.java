package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.picture.Snapshots;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ShellPictureTest {

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void theShellIsDrawnInBothLanguagesWithoutAComplaintOfTheSheets(Theme theme) {
        Fx.run(() -> {
            List<CssParser.ParseError> complaints = CssParser.errorsProperty();
            complaints.clear();
            for (Language language : Language.values()) {
                Desk desk = TestDesk.of(theme, language);
                Scene scene =
                        SampleShell.scene(
                                desk,
                                () -> SampleShell.state(SampleShell.wellSynced()),
                                Optional.empty());
                String name = "shell-" + theme + "-" + language;
                Snapshots.write(
                        Snapshots.of(scene),
                        Path.of("target/pictures", name.toLowerCase(Locale.ROOT) + ".png"));
                ((Button) scene.lookup("#avatar")).fire();
                Snapshots.write(
                        Snapshots.of(scene),
                        Path.of("target/pictures", name.toLowerCase(Locale.ROOT) + "-menu.png"));
            }
            assertThat(complaints.stream().map(Object::toString)).isEmpty();
        });
    }
}
