package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Command;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Shows the outbox: commands to marketplaces, and rows from them that were not understood.
public final class OutboxController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final OutboxViewModel model;
    private final DataTable<Command> commands;
    private final DataTable<Quarantine.Kept> notUnderstood;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final CommandPanel panel;
    private final PoisonPanel poisonPanel;

    private final ListKeys<Command> keys;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private VBox banner;
    @FXML private Button tryNow;

    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public OutboxController(Desk desk, OutboxViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.tabs = new ViewTabs(texts, desk.layers());
        CommandColumns columns = new CommandColumns(desk, this::look);
        this.commands = new DataTable<>(desk, columns.commands());
        this.notUnderstood = new DataTable<>(desk, columns.notUnderstood());
        this.commands.setAccessibleText(texts.get("screen.outbox"));
        this.notUnderstood.setAccessibleText(texts.get("outbox.tab.not-understood"));
        this.panel = new CommandPanel(desk, model, this::closePanel);
        this.keys = new ListKeys<>(desk, commands);
        this.poisonPanel = new PoisonPanel(desk, model, this::closePanel);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        main.setBottom(totals);
        totals.beside(new YieldedColumns(texts, commands));
        commands.getStyleClass().add("roomy");
        notUnderstood.getStyleClass().add("roomy");
        Buttons.withKey(tryNow, "F5");
        commands.named("outbox");
        notUnderstood.named("quarantine");
        keys.onRow(Shortcut.OPEN, command -> model.choose(Optional.of(command)))
                .onRow(
                        Shortcut.PAGE,
                        command -> {
                            model.choose(Optional.of(command));
                            made.whole();
                        })
                .on(Shortcut.NEXT_RECORD, () -> walk(1))
                .on(Shortcut.PREVIOUS_RECORD, () -> walk(-1))
                .listen(host);
        commands.follow(model.commands());
        notUnderstood.follow(model.notUnderstood());
        commands.onCurrent(model::choose);
        notUnderstood.onCurrent(model::look);
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty().subscribe(id -> model.show(OutboxTab.valueOf(id)));
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::showTab),
                        model.stateProperty().subscribe(state -> state.ifPresent(this::paint)),
                        model.chosenProperty().subscribe(_ -> paintPanel()),
                        model.poisonedProperty().subscribe(_ -> paintPanel()),
                        model.rawProperty().subscribe(_ -> paintPanel()));
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void shownAt(String place) {
        Arrays.stream(OutboxTab.values())
                .filter(tab -> tab.name().equals(place))
                .findFirst()
                .ifPresent(model::show);
        model.load();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        boolean open =
                model.chosenProperty().get().isPresent()
                        || model.poisonedProperty().get().isPresent();
        closePanel();
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        commands.release();
        notUnderstood.release();
    }

    @Override
    public Optional<Tabs> tabs() {
        return Optional.of(tabs);
    }

    @Override
    public boolean sync() {
        model.tryNow();
        return true;
    }

    @Override
    public Optional<ListOnScreen<?>> listOnScreen() {
        OutboxFile file = new OutboxFile(texts, this::look);
        OutboxTab tab = model.tabProperty().get();
        Text name = Text.of(CommandWords.of(tab));
        return Optional.of(
                tab == OutboxTab.NOT_UNDERSTOOD
                        ? new ListOnScreen<>(
                                name,
                                file.notUnderstood(),
                                notUnderstood.shownColumns(),
                                model.poison())
                        : new ListOnScreen<>(
                                name, file.commands(), commands.shownColumns(), model.all()));
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    private boolean walk(int by) {
        int to = commands.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < commands.getItems().size()) {
            commands.getSelectionModel().clearAndSelect(to);
        }
        return true;
    }

    @FXML
    private void tryNow() {
        model.tryNow();
    }

    private void showTab(OutboxTab tab) {
        tabs.chosenProperty().set(tab.name());
        DataTable<?> table = tab == OutboxTab.NOT_UNDERSTOOD ? notUnderstood : commands;
        commands.getSelectionModel().clearSelection();
        String icon = tab == OutboxTab.WAITING ? "bi-cloud-check" : "bi-check-circle";
        table.setPlaceholder(new EmptyState(icon, texts.get(CommandWords.nothingIn(tab))));
        table.fill(main);
    }

    private void paint(OutboxState state) {
        tabs.show(Arrays.stream(OutboxTab.values()).map(tab -> tab(tab, state)).toList());
        Optional<Banner> cut = state.cutSince().map(since -> banner(state, since));
        banner.getChildren().setAll(cut.stream().toList());
        banner.setManaged(cut.isPresent());
        OutboxTab here = model.tabProperty().get();
        String rows = texts.get("outbox.rows", state.count(here));
        boolean waits = here == OutboxTab.WAITING && state.oldest().isPresent();
        totals.show(
                waits ? texts.get("outbox.rows.oldest", state.count(here), oldest(state)) : rows,
                List.of());
        paintPanel();
    }

    private String oldest(OutboxState state) {
        Instant now = desk.now().instant();
        return texts.formats().age(Duration.between(state.oldest().orElse(now), now));
    }

    private Banner banner(OutboxState state, Instant since) {
        Button check = Buttons.plain(texts.get("outbox.check"));
        check.setOnAction(_ -> model.tryNow());
        return new Banner(
                Tone.WARNING,
                "bi-cloud-slash",
                texts.get("outbox.cut.title", texts.formats().moment(since, desk.now().instant())),
                texts.get("outbox.cut.more", state.count(OutboxTab.WAITING)),
                check);
    }

    private static ViewTab tab(OutboxTab tab, OutboxState state) {
        boolean alarm = tab == OutboxTab.REFUSED || tab == OutboxTab.NOT_UNDERSTOOD;
        return new ViewTab(
                tab.name(),
                Text.of(CommandWords.of(tab)),
                OptionalLong.of(state.count(tab)),
                alarm);
    }

    private CommandWords.Look look(Command command) {
        boolean cut = model.stateProperty().get().flatMap(OutboxState::cutSince).isPresent();
        return CommandWords.look(command, cut, desk.now().instant(), texts);
    }

    private void paintPanel() {
        Optional<SidePanel> next =
                model.tabProperty().get() == OutboxTab.NOT_UNDERSTOOD
                        ? model.poisonedProperty()
                                .get()
                                .map(row -> poisonPanel.show(row, model.rawProperty().get()))
                        : model.chosenProperty()
                                .get()
                                .map(command -> panel.show(command, look(command)));
        panels.ifPresent(there -> next.ifPresentOrElse(there::open, there::close));
    }

    private void closePanel() {
        commands.getSelectionModel().clearSelection();
        notUnderstood.getSelectionModel().clearSelection();
        model.choose(Optional.empty());
        model.look(Optional.empty());
    }
}
