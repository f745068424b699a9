package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.firstrun.FirstRunController;
import com.erpsmartcloud.app.ui.firstrun.FirstRunViewModel;
import com.erpsmartcloud.app.ui.lock.LockController;
import com.erpsmartcloud.app.ui.lock.LockViewModel;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.Workspace;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What one window shows over time: first run, lock screen, company. UI thread only.
public final class MainWindow {

    /// After this long without a touch the window hides what it shows.
    private static final Duration IDLE = Duration.ofMinutes(15);

    /// After this long without a touch the window may do what nobody waits for.
    private static final Duration STILL = Duration.ofMillis(400);

    /// A letter takes milliseconds; a long job is not waited for.
    private static final Duration TO_SETTLE = Duration.ofSeconds(3);

    private final Desk desk;
    private final Door door;
    private final Executor ui;
    private final Folds folds;
    private final Scene scene;
    private final IdleWatch idle;
    private final IdleWatch still;
    private Optional<CompanyWindow> company = Optional.empty();
    private Optional<OpenCompany> hidden = Optional.empty();
    private final ReadOnlyStringWrapper title;
    private Subscription language = Subscription.EMPTY;
    private Subscription named = Subscription.EMPTY;
    private boolean leaves;
    private boolean prepares;

    /// @param first how the window was left
    /// @param folds follow what the user does to the navigation
    public MainWindow(Desk desk, Door door, Executor ui, Habits first, Folds folds) {
        this.desk = desk;
        this.door = door;
        this.ui = ui;
        this.folds = folds;
        this.scene = new Scene(desk.layers(), first.width(), first.height());
        this.idle = new IdleWatch(desk.now(), IDLE);
        this.still = new IdleWatch(desk.now(), STILL);
        this.title = new ReadOnlyStringWrapper(this, "title", desk.texts().get("app.name"));
        desk.look().dress(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> touched());
    }

    private void touched() {
        idle.touched();
        still.touched();
    }

    /// From now on an open company's screens are built while the window rests.
    public void preparesScreens() {
        prepares = true;
    }

    public Scene scene() {
        return scene;
    }

    /// What the window is called: the program, and before it the company while its data may be
    /// seen.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    private void call(String company) {
        String program = desk.texts().get("app.name");
        title.set(company.isEmpty() ? program : company + " \u2013 " + program);
    }

    /// Finds out what there is and shows it.
    public void start() {
        desk.jobs().start(_ -> door.first(), this::show, this::failed);
    }

    /// Moves the ages on; called every few seconds.
    public void tick() {
        company.ifPresent(CompanyWindow::tick);
        company.filter(window -> idle.isIdle() && window.company().demo().isEmpty())
                .ifPresent(this::hide);
    }

    /// Hides the window's content; the company stays open and its sync goes on.
    private void hide(CompanyWindow window) {
        OpenCompany behind = window.company();
        window.close(scene);
        nameless();
        company = Optional.empty();
        hidden = Optional.of(behind);
        LockViewModel model =
                new LockViewModel("", new HiddenDoor(door, behind), desk.jobs(), this::open);
        showLock(model);
    }

    /// The company now open, to be closed when the window closes.
    public Optional<OpenCompany> company() {
        return company.map(CompanyWindow::company).or(() -> hidden);
    }

    /// The window is to be closed. Where stores show goods that would not last, it asks first;
    /// asked a second time it closes.
    public void closing(Runnable close) {
        Optional<Workspace> open =
                company().filter(it -> it.demo().isEmpty()).flatMap(OpenCompany::workspace);
        Runnable last = () -> settled(close);
        if (leaves || open.isEmpty()) {
            last.run();
            return;
        }
        leaves = true;
        new ClosingBox(desk, Farewell.of(open.get()), last).ask(() -> leaves = false);
    }

    /// What is half typed is kept before anything closes.
    private void settled(Runnable then) {
        company.ifPresent(CompanyWindow::leave);
        desk.jobs().settle(TO_SETTLE, then);
    }

    /// Something failed that nobody handled; its code is noted, if the seller agreed to that.
    public void fault(Throwable fault) {
        company.ifPresent(window -> window.fault(fault));
    }

    private void show(Entry entry) {
        switch (entry) {
            case Entry.Nothing() -> firstRun();
            case Entry.Locked(String name) -> locked(name);
            case Entry.Open(OpenCompany open) -> open(open);
        }
    }

    /// Using the program is accepting its policy, as the first page says; nothing else.
    private void begin(OpenCompany first) {
        desk.jobs()
                .start(
                        _ -> new Terms(desk.texts()).accepted(first),
                        _ -> open(first),
                        _ -> open(first));
    }

    private void firstRun() {
        FirstRunViewModel model = new FirstRunViewModel(door, desk.jobs(), this::begin);
        inEveryLanguage(() -> {
            FirstRunController made = new FirstRunController(desk, model);
            return views(FirstRunController.class, made);
        });
    }

    private void locked(String name) {
        LockViewModel model = new LockViewModel(name, door, desk.jobs(), this::open);
        showLock(model);
    }

    private void showLock(LockViewModel model) {
        inEveryLanguage(() ->
                views(
                        LockController.class,
                        new LockController(desk.texts(), model, companies()::open)));
    }

    private CompanyMenu companies() {
        return new CompanyMenu(desk, door, this::turn);
    }

    /// Leaves the company that is open, if any, and shows what `next` finds.
    private void turn(Jobs.Work<Entry> next) {
        leaving("lock.busy", next, this::show);
    }

    /// Closes the company, destroys its keys and files, and shows what a look at the folder found.
    private void erase() {
        leaving(
                "erased.busy",
                _ -> door.erase(),
                erased ->
                        inEveryLanguage(() ->
                                new ErasedPage(
                                        desk.texts(), erased, () -> turn(_ -> door.first()))));
    }

    private <T> void leaving(String busyKey, Jobs.Work<T> next, Consumer<T> then) {
        Optional<OpenCompany> left = company();
        company.ifPresent(window -> window.close(scene));
        nameless();
        company = Optional.empty();
        hidden = Optional.empty();
        language.unsubscribe();
        desk.layers().showBelow(new BusyPage(desk.texts().get(busyKey)));
        Jobs.Work<T> work =
                progress -> {
                    left.ifPresent(open -> open.close().run());
                    return next.run(progress);
                };
        desk.jobs().settle(TO_SETTLE, () -> desk.jobs().start(work, then, this::failed));
    }

    private void open(OpenCompany open) {
        language.unsubscribe();
        language = Subscription.EMPTY;
        hidden = Optional.empty();
        touched();
        Optional<Runnable> lock = open.demo().isPresent() ? Optional.empty() : lock();
        CompanyWindow window =
                new CompanyWindow(
                        desk, open, ui, lock, folds, Optional.of(companies()::open), this::erase);
        company = Optional.of(window);
        window.open(scene);
        if (prepares) {
            window.prepare(still::isIdle);
        }
        named = window.nameProperty().subscribe(this::call);
        desk.jobs().start(_ -> new Terms(desk.texts()).goesOn(open), _ -> {}, _ -> {});
    }

    private void nameless() {
        named.unsubscribe();
        call("");
    }

    private Optional<Runnable> lock() {
        return Optional.of(() -> turn(_ -> door.again(Way.AS_IT_IS)));
    }

    private void failed(Exception failure) {
        inEveryLanguage(() ->
                new FailedPage(
                        desk.texts(),
                        failure,
                        way -> turn(_ -> door.again(way)),
                        companies()::open));
    }

    private void inEveryLanguage(java.util.function.Supplier<Parent> page) {
        language.unsubscribe();
        language =
                desk.texts().languageProperty().subscribe(_ -> desk.layers().showBelow(page.get()));
    }

    private Parent views(Class<?> type, Object controller) {
        return new Views(Map.of(type, () -> controller), desk.texts()).load(type).root();
    }
}
