package com.erpsmartcloud.app.ui.lock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class LockPictureTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN"})
    void theLockScreenIsDrawnWithItsMistake(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            FakeDoor door = new FakeDoor();
            door.ways = theme == Theme.DARK ? List.of(Way.FROM_BACKUP, Way.OLDER_TOO) : List.of();
            LockViewModel model = new LockViewModel("Northlight Goods", door, desk.jobs(), _ -> {});
            model.secretProperty().set(theme == Theme.DARK ? FakeDoor.PASSWORD : "");
            LockController made = new LockController(desk.texts(), model, _ -> {});
            Views views = new Views(Map.of(LockController.class, () -> made), desk.texts());
            desk.layers().showBelow(views.load(LockController.class).root());
            Scene scene = new Scene(desk.layers(), 1366, 768);
            desk.look().dress(scene);
            model.unlock();
            Pictures.of(scene, "lock-" + theme);
        });
    }
}
