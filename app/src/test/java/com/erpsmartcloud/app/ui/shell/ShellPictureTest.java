package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

class ShellPictureTest {

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void theShellIsDrawnInBothLanguagesWithoutAComplaintOfTheSheets(Theme theme) {
        Fx.run(() -> {
            for (Language language : Language.values()) {
                Desk desk = TestDesk.of(theme, language);
                Scene scene =
                        SampleShell.scene(
                                desk,
                                () -> SampleShell.state(SampleShell.wellSynced()),
                                Optional.empty());
                String name = "shell-" + theme + "-" + language;
                Pictures.of(scene, name);
                ((Button) scene.lookup("#avatar")).fire();
                Pictures.of(scene, name + "-menu");
            }
        });
    }
}
