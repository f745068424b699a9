package com.erpsmartcloud.app.ui.shop;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.shell.ShellState;
import com.erpsmartcloud.app.ui.shell.ShellTools;
import com.erpsmartcloud.app.ui.shell.ShellViewModel;
import com.erpsmartcloud.app.ui.shell.ShellWindow;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.shell.StoreLine;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.text.Text;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts one screen into the frame of the window, for pictures.
public final class InShell {

    private InShell() {}

    public static Scene scene(
            Desk desk,
            StatusModel status,
            SyncState sync,
            ScreenName name,
            Supplier<Loaded> screen) {
        Screens screens =
                new Screens(
                        Arrays.stream(ScreenName.values())
                                .map(each ->
                                        new Screen(
                                                each,
                                                each == name
                                                        ? screen
                                                        : () -> Loaded.quiet(new StackPane())))
                                .toList());
        ShellState state =
                new ShellState(
                        "Northlight Goods",
                        "MR",
                        ShellState.Protection.ENCRYPTED,
                        sync,
                        3,
                        Map.of("outbox", 3L),
                        List.of(
                                new StoreLine(
                                        "1",
                                        Market.OZON,
                                        "Север RU",
                                        Text.of("age.seconds", 40),
                                        Tone.SUCCESS)));
        ShellViewModel model = new ShellViewModel(() -> state, screens, desk.jobs());
        ShellTools tools =
                new ShellTools(
                        new StoreFilter(),
                        (_, _) -> List.of(),
                        Optional.empty(),
                        List.of(),
                        () -> {},
                        Optional.empty());
        Scene scene = new Scene(desk.layers(), 1366, 768);
        desk.look().dress(scene);
        new ShellWindow(desk, model, screens, status, tools).open(scene);
        model.refresh();
        model.go(Place.of(name));
        return scene;
    }
}
