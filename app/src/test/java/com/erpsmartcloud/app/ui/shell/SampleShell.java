package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Text;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A shell with made-up figures, for tests and their pictures.
public final class SampleShell {

    private SampleShell() {}

    static ShellState state(SyncState sync) {
        return new ShellState(
                "Northlight Goods",
                "MR",
                ShellState.Protection.ENCRYPTED,
                sync,
                7,
                Map.of("orders", 128L, "outbox", 7L, "stores", 1L),
                List.of(
                        new StoreLine(
                                "1",
                                Market.OZON,
                                "Север RU",
                                Text.of("age.seconds", 40),
                                Tone.SUCCESS),
                        new StoreLine(
                                "2",
                                Market.OZON,
                                "Юг RU",
                                Text.of("age.minutes", 38),
                                Tone.WARNING)));
    }

    static List<Screen> screens(Supplier<Loaded> content) {
        return Arrays.stream(ScreenName.values()).map(name -> new Screen(name, content)).toList();
    }

    static Scene scene(Desk desk, ShellSource source, Optional<DemoWorld> demo) {
        StatusModel status = new StatusModel();
        status.say(Text.of("demo.plugged"), () -> {});
        return scene(desk, source, demo, status);
    }

    static Scene scene(
            Desk desk, ShellSource source, Optional<DemoWorld> demo, StatusModel status) {
        Screens screens = new Screens(screens(() -> Loaded.quiet(new StackPane())));
        ShellViewModel model = new ShellViewModel(source, screens, desk.jobs());
        ShellTools tools =
                new ShellTools(
                        new StoreFilter(),
                        new SampleFinder(),
                        demo,
                        List.of(),
                        model::refresh,
                        Optional.of(() -> {}));
        Scene scene = new Scene(desk.layers(), 1366, 768);
        desk.look().dress(scene);
        new ShellWindow(desk, model, screens, status, tools).open(scene);
        model.refresh();
        model.go(new Place("today"));
        return scene;
    }

    /// A shell around one real screen.
    ///
    /// @param go opens a place in it
    public record Shown(Scene scene, java.util.function.Consumer<Place> go) {

        public void go(Place place) {
            go.accept(place);
        }
    }

    public static Shown showing(Desk desk, ScreenName name, Supplier<Loaded> content) {
        List<Screen> all =
                Arrays.stream(ScreenName.values())
                        .map(each ->
                                new Screen(
                                        each,
                                        each == name
                                                ? content
                                                : () -> Loaded.quiet(new StackPane())))
                        .toList();
        Screens screens = new Screens(all);
        ShellSource source = () -> state(wellSynced());
        ShellViewModel model = new ShellViewModel(source, screens, desk.jobs());
        StatusModel status = new StatusModel();
        ShellTools tools =
                new ShellTools(
                        new StoreFilter(),
                        (_, _) -> List.of(),
                        Optional.empty(),
                        List.of(),
                        model::refresh,
                        Optional.of(() -> {}));
        Scene scene = new Scene(desk.layers(), 1366, 768);
        desk.look().dress(scene);
        new ShellWindow(desk, model, screens, status, tools).open(scene);
        model.refresh();
        model.go(Place.of(name));
        return new Shown(scene, model::go);
    }

    static SyncState wellSynced() {
        return new SyncState.AllWell(Duration.ofSeconds(40));
    }
}
