package com.erpsmartcloud.app.ui.gallery;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void everyControlIsDrawnWithoutAComplaintOfTheSheets(Theme theme) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, Language.ENGLISH);
            desk.layers().showBelow(new Gallery(desk).page());
            Scene scene = new Scene(desk.layers(), 1366, 900);
            desk.look().dress(scene);
            Pictures.of(scene, "gallery-" + theme);
        });
    }
}
