package com.erpsmartcloud.app.ui.firstrun;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class FirstRunPictureTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE", "DARK, SPANISH"})
    void everyPageIsDrawn(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            FirstRunViewModel model = new FirstRunViewModel(new FakeDoor(), desk.jobs(), _ -> {});
            FirstRunController made = new FirstRunController(desk, model);
            Views views = new Views(Map.of(FirstRunController.class, () -> made), desk.texts());
            desk.layers().showBelow(views.load(FirstRunController.class).root());
            Scene scene = new Scene(desk.layers(), 1366, 768);
            desk.look().dress(scene);
            String name = "first-run-" + theme + "-" + language + "-";
            Pictures.of(scene, name + "start");
            model.back();
            Pictures.of(scene, name + "language");
            model.next();
            model.next();
            model.next();
            Pictures.of(scene, name + "protect");
            model.companyProperty().set("Northlight Goods");
            model.passwordProperty().set("correct horse");
            model.againProperty().set("correct horse");
            model.next();
            Pictures.of(scene, name + "recovery");
        });
    }
}
