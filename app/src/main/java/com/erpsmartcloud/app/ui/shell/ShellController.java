package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The frame of the window: navigation, top bar, the screen, the status line.
public final class ShellController {

    /// A bar narrower than this, at 100 %, leaves words to icons.
    private static final double WORDY_BAR_PX = 900;

    private final Desk desk;
    private final ShellViewModel model;
    private final Screens screens;
    private final StatusModel status;
    private final ShellTools tools;
    private final Label storeWords = Labels.whole("", "button-words");
    private Optional<Loaded> showing = Optional.empty();
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private VBox navigation;
    @FXML private HBox bar;
    @FXML private VBox news;
    @FXML private HBox companyRow;
    @FXML private FontIcon companyMore;
    @FXML private Label companyLetter;
    @FXML private Label companyName;
    @FXML private ScrollPane navScroll;
    @FXML private VBox navList;
    @FXML private VBox navFoot;
    @FXML private Button navToggle;
    @FXML private Button storeButton;
    @FXML private Button searchButton;
    @FXML private Button demoButton;
    @FXML private Button syncButton;
    @FXML private Button bell;
    @FXML private Region bellDot;
    @FXML private Button help;
    @FXML private Button avatar;
    @FXML private StackPane content;
    @FXML private HBox statusLine;

    public ShellController(
            Desk desk,
            ShellViewModel model,
            Screens screens,
            StatusModel status,
            ShellTools tools) {
        this.desk = desk;
        this.model = model;
        this.screens = screens;
        this.status = status;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        describeButtons();
        tools.companies().ifPresent(this::switchCompanies);
        NavigationRows rows = new NavigationRows(desk.texts(), model, screens, navList, navFoot);
        StatusBar foot = new StatusBar(desk, status, statusLine, tools.demo().isPresent());
        SyncButton pill = new SyncButton(desk, syncButton);
        NewsBar above = new NewsBar(desk.texts(), model, news);
        subscriptions =
                Subscription.combine(
                        model.stateProperty()
                                .subscribe(state ->
                                        state.ifPresent(now -> {
                                            show(now, rows, foot, pill);
                                            above.show(now.news());
                                        })),
                        model.readingsProperty()
                                .subscribe(_ -> events().ifPresent(ScreenEvents::refreshed)),
                        model.placeProperty()
                                .subscribe(place -> {
                                    rows.show();
                                    place.ifPresent(this::open);
                                }),
                        model.navigationOpenProperty()
                                .subscribe(open -> {
                                    fold(open);
                                    rows.show();
                                }),
                        tools.stores().chosenProperty().subscribe(_ -> nameStores()),
                        bar.widthProperty().subscribe(_ -> fitBar()),
                        desk.look().zoomProperty().subscribe(_ -> fitBar()),
                        foot.follow());
    }

    /// Stops listening; the window builds the frame anew in another language.
    void close() {
        events().ifPresent(ScreenEvents::left);
        subscriptions.unsubscribe();
    }

    /// Esc for the screen that is showing.
    boolean escape() {
        return events().filter(ScreenEvents::escaped).isPresent();
    }

    /// The screen that is showing.
    Optional<ScreenEvents> events() {
        return showing.map(Loaded::events);
    }

    /// Moves the focus between navigation, bar, list and panel.
    void stepArea(int by) {
        new Areas(navigation, bar, content).step(by);
    }

    @FXML
    void toggleNavigation() {
        model.toggleNavigation();
    }

    @FXML
    void openSearch() {
        NamedCommands commands =
                new NamedCommands(desk, model, screens, tools, answered(), this::press);
        new SearchBox(desk, model, tools.finder(), commands.all()).open();
    }

    @FXML
    void openStores() {
        new StoreMenu(desk, model, tools.stores()).open(storeButton);
    }

    @FXML
    private void openDemo() {
        tools.demo().ifPresent(demo -> new DemoMenu(desk, demo, status, model).open(demoButton));
    }

    @FXML
    private void openSync() {
        new SyncBox(desk, model, tools).open(syncButton);
    }

    @FXML
    private void openInbox() {
        new InboxBox(desk, model).open(bell);
    }

    @FXML
    void openHelp() {
        Optional<Node> focused =
                Optional.ofNullable(help.getScene())
                        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        helpBox().help(help, focused);
    }

    /// The keys of the screen that is showing.
    void openKeys() {
        helpBox().keys(help);
    }

    private HelpBox helpBox() {
        Optional<Screen> here = model.placeProperty().get().flatMap(model::screen);
        return new HelpBox(desk, screens, here, answered());
    }

    private Set<Shortcut> answered() {
        Set<Shortcut> keys = EnumSet.noneOf(Shortcut.class);
        events().ifPresent(screen -> {
            keys.addAll(screen.keys());
            if (screen.tabs().isPresent()) {
                keys.addAll(Set.of(Shortcut.NEXT_TAB, Shortcut.TAB));
            }
        });
        return keys;
    }

    /// Does what a key does, for a command chosen by its name.
    private void press(Shortcut shortcut) {
        showing.ifPresent(it -> Event.fireEvent(it.root(), desk.shortcuts().pressed(shortcut)));
    }

    @FXML
    private void openAvatar() {
        new AvatarMenu(desk, tools.lock()).open(avatar);
    }

    private void open(Place place) {
        Loaded next = screens.open(place.screen());
        if (showing.isPresent() && showing.get() != next) {
            showing.get().events().left();
        }
        showing = Optional.of(next);
        new ScreenStack(content).show(next.root());
        if (place.detail().isEmpty()) {
            next.events().shown();
        } else {
            next.events().shownAt(place.detail());
        }
    }

    /// Builds a screen behind the one that shows and lets it read what it shows first.
    void prepare(Screen screen) {
        Loaded built = screens.open(screen.id());
        if (new ScreenStack(content).prepare(built.root())) {
            built.events().shown();
        }
    }

    private void fold(boolean open) {
        navigation.pseudoClassStateChanged(Styles.CLOSED, !open);
        companyName.setVisible(open);
        companyName.setManaged(open);
        boolean others = open && tools.companies().isPresent();
        companyMore.setVisible(others);
        companyMore.setManaged(others);
    }

    private void show(ShellState now, NavigationRows rows, StatusBar foot, SyncButton pill) {
        showCompany(now);
        rows.show();
        showBell(now.counts().getOrDefault(ShellState.NOTICES, 0L));
        pill.show(now.sync());
        foot.showState(now);
    }

    private void showCompany(ShellState now) {
        companyName.setText(now.company());
        companyRow.setAccessibleText(desk.texts().get("companies.name", now.company()));
        companyLetter.setText(now.company().isEmpty() ? "" : now.company().substring(0, 1));
        avatar.setText(now.user());
    }

    private void showBell(long fresh) {
        Texts texts = desk.texts();
        Buttons.describe(
                bell, fresh > 0 ? texts.get("bell.name.new", fresh) : texts.get("bell.name"));
        bellDot.setVisible(fresh > 0);
    }

    private void switchCompanies(Consumer<Node> companies) {
        companyRow.getStyleClass().add("opens");
        companyRow.setFocusTraversable(true);
        companyRow.setAccessibleRole(AccessibleRole.BUTTON);
        companyRow.setOnMouseClicked(_ -> companies.accept(companyRow));
        companyRow.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                companies.accept(companyRow);
                event.consume();
            }
        });
    }

    /// Where the bar has no room for all words, those go that the icon beside them says too.
    private void fitBar() {
        boolean narrow = bar.getWidth() < desk.look().zoomProperty().get().px(WORDY_BAR_PX);
        storeWords.setVisible(!narrow || !tools.stores().isAll());
        storeWords.setManaged(storeWords.isVisible());
        demoButton.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        demoButton.setAccessibleText(desk.texts().get("demo.menu"));
    }

    private void nameStores() {
        Texts texts = desk.texts();
        StoreFilter filter = tools.stores();
        int chosen = filter.chosen().size();
        String words = filter.isAll() ? texts.get("stores.all") : texts.get("stores.some", chosen);
        storeWords.setText(words);
        storeButton.setAccessibleText(words);
        storeButton.getStyleClass().remove(Tone.ACCENT.fill());
        if (!filter.isAll()) {
            storeButton.getStyleClass().add(Tone.ACCENT.fill());
        }
        fitBar();
    }

    private void describeButtons() {
        Texts texts = desk.texts();
        Buttons.describe(navToggle, texts.get("nav.toggle"));
        Buttons.describe(bell, texts.get("bell.name"));
        Buttons.describe(help, texts.get("help.name"));
        Buttons.describe(avatar, texts.get("avatar.name"));
        navScroll.setFocusTraversable(false);
        storeButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox shop =
                new HBox(Icon.of("bi-shop"), storeWords, Icon.of("bi-chevron-down", "icon-tiny"));
        shop.getStyleClass().add("gap-8");
        shop.setAlignment(Pos.CENTER_LEFT);
        storeButton.setGraphic(shop);
        HBox search =
                new HBox(
                        Icon.of("bi-search"),
                        Labels.of(texts.get("search.button"), "subtle"),
                        Labels.spring(),
                        new KeyCap("Ctrl+K"));
        search.getStyleClass().add("gap-8");
        search.setAlignment(Pos.CENTER_LEFT);
        search.prefWidthProperty().bind(searchButton.widthProperty().subtract(16));
        searchButton.setGraphic(search);
        searchButton.setAccessibleText(texts.get("search.prompt"));
        demoButton.setVisible(tools.demo().isPresent());
        demoButton.setManaged(tools.demo().isPresent());
        demoButton.setMinWidth(Region.USE_PREF_SIZE);
        syncButton.setMinWidth(Region.USE_PREF_SIZE);
    }
}
