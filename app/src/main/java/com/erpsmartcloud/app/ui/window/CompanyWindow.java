package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.export.ListBox;
import com.erpsmartcloud.app.ui.privacy.WholeCompany;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.shell.ShellState;
import com.erpsmartcloud.app.ui.shell.ShellTools;
import com.erpsmartcloud.app.ui.shell.ShellViewModel;
import com.erpsmartcloud.app.ui.shell.ShellWindow;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.shell.TakingBack;
import com.erpsmartcloud.app.ui.work.Signal;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The window of one open company: frame, screens, and what wires them.
public final class CompanyWindow {

    /// Below this, at 100 %, the navigation begins as icons.
    private static final double NARROW_PX = 1200;

    /// The dearest screens; more than these would push each other out of the window.
    private static final List<ScreenName> AHEAD =
            List.of(
                    ScreenName.ORDERS,
                    ScreenName.PRODUCTS,
                    ScreenName.STOCK,
                    ScreenName.LISTINGS,
                    ScreenName.PUSHES,
                    ScreenName.STORES,
                    ScreenName.PRIVACY);

    /// Between two things that are done ahead.
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Desk desk;
    private final OpenCompany company;
    private final ShellViewModel model;
    private final ShellWindow shell;
    private final Screens screens;
    private final Optional<ScreenUse> use;
    private final Subscription changes;
    private final Executor ui;
    private Optional<Ahead> ahead = Optional.empty();

    /// @param ui where notices of changes arrive
    /// @param lock shows the lock screen; empty for a company without a password
    /// @param folds how the navigation was left
    public CompanyWindow(
            Desk desk, OpenCompany company, Executor ui, Optional<Runnable> lock, Folds folds) {
        this(desk, company, ui, lock, folds, Optional.empty(), WholeCompany.NOT_HERE);
    }

    /// @param companies opens the list of companies under what was clicked
    /// @param whole erases this company with all its files
    CompanyWindow(
            Desk desk,
            OpenCompany company,
            Executor ui,
            Optional<Runnable> lock,
            Folds folds,
            Optional<Consumer<Node>> companies,
            WholeCompany whole) {
        this.desk = desk;
        this.company = company;
        this.ui = ui;
        StoreFilter filter = new StoreFilter();
        StatusModel status = new StatusModel();
        company.workspace()
                .ifPresent(open -> {
                    CompanyActs acts = new CompanyActs(open.undo(), ScreenCatalogue.OWNER);
                    status.takesBack(new TakingBack(acts, desk.jobs(), status));
                });
        ScreenCatalogue catalogue = new ScreenCatalogue(desk, company, status, filter, whole);
        this.screens = new Screens(catalogue.screens(place -> go(place)));
        this.model = new ShellViewModel(company.shell(), screens, desk.jobs(), folds);
        ShellTools tools =
                new ShellTools(
                        filter,
                        company.finder(),
                        company.demo(),
                        List.of(),
                        company.syncNow(),
                        lock,
                        companies,
                        list -> new ListBox(desk, status, list).open());
        this.shell = new ShellWindow(desk, model, screens, status, tools);
        Signal signal = new Signal(ui);
        this.use =
                company.workspace()
                        .map(open -> new ScreenUse(open.telemetry(), desk.jobs(), desk.now()));
        this.changes =
                signal.listen(model::refresh)
                        .and(
                                model.placeProperty()
                                        .subscribe(place ->
                                                place.flatMap(there -> screens.find(there.screen()))
                                                        .ifPresent(this::shows)));
        company.onChange().accept(signal::fire);
    }

    /// Shows the company in a dressed scene, on its first screen.
    public void open(Scene scene) {
        if (scene.getWidth() < desk.look().zoomProperty().get().px(NARROW_PX)) {
            model.beginNarrow();
        }
        shell.open(scene);
        model.refresh();
        if (!screens.all().isEmpty()) {
            go(new Place(screens.all().getFirst().id()));
        }
    }

    /// Does ahead what somebody would wait for, while the window rests.
    ///
    /// @param untouched whether nobody has used the window for a moment
    /// @return completes when that is done or the window has gone
    public CompletableFuture<Boolean> prepare(BooleanSupplier untouched) {
        Executor pause =
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, ui);
        Ahead made = new Ahead(desk.jobs(), pause, untouched, steps());
        ahead = Optional.of(made);
        made.begin();
        return made.ended();
    }

    private List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>();
        AHEAD.stream()
                .map(name -> screens.find(name.id()))
                .flatMap(Optional::stream)
                .forEach(screen -> steps.add(() -> shell.prepare(screen)));
        steps.add(() -> desk.jobs().start(_ -> company.finder().ahead(), _ -> {}, _ -> {}));
        return steps;
    }

    /// The screen that shows keeps what is half done.
    public void leave() {
        shell.leave();
    }

    /// Takes the window's part away; the company itself stays open.
    public void close(Scene scene) {
        changes.unsubscribe();
        ahead.ifPresent(Ahead::end);
        shell.close(scene);
    }

    /// Something failed that nobody handled.
    public void fault(Throwable fault) {
        use.ifPresent(it -> it.fault(fault));
    }

    private void shows(Screen screen) {
        use.ifPresent(it -> it.shows(screen));
    }

    /// Ages move on even when nothing changed.
    public void tick() {
        model.refresh();
    }

    public void go(Place place) {
        model.go(place);
    }

    /// What the open company is called; empty until it was read.
    ObservableValue<String> nameProperty() {
        return model.stateProperty().map(state -> state.map(ShellState::company).orElse(""));
    }

    /// The screens in the order of the navigation.
    public Screens screens() {
        return screens;
    }

    public OpenCompany company() {
        return company;
    }
}
