package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Command;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The columns of the outbox screen's two lists.
record CommandColumns(Desk desk, Function<Command, CommandWords.Look> look) {

    List<ColumnSpec<Command>> commands() {
        return List.of(
                ColumnSpec.<Command>bare("badge", 56, CommandColumns::badge).with("first"),
                ColumnSpec.of("kind", "outbox.command", 100, this::kind),
                ColumnSpec.<Command>text("change", "outbox.change", 200, this::change).growing(),
                ColumnSpec.of("store", "outbox.store", 80, () -> words(Command::storeName))
                        .yielding(1),
                ColumnSpec.of("age", "outbox.age", 60, () -> words(this::age)).with("number"),
                ColumnSpec.of("state", "outbox.state", 120, () -> new StateCell(texts(), look)));
    }

    List<ColumnSpec<Quarantine.Kept>> notUnderstood() {
        return List.of(
                ColumnSpec.<Quarantine.Kept>text(
                                "row",
                                "outbox.row",
                                220,
                                kept ->
                                        texts().get(CommandWords.of(kept.resource()))
                                                + ", "
                                                + kept.externalId())
                        .with("first"),
                ColumnSpec.of("path", "outbox.path", 200, () -> words(Quarantine.Kept::jsonPath))
                        .yielding(1),
                ColumnSpec.<Quarantine.Kept>text(
                                "reason", "outbox.reason", 240, Quarantine.Kept::reason)
                        .growing(),
                ColumnSpec.of("since", "outbox.since", 120, () -> words(this::since))
                        .with("number"));
    }

    private Texts texts() {
        return desk.texts();
    }

    private String change(Command command) {
        return texts().get(
                        "outbox.changes",
                        command.title(),
                        CommandWords.before(command, texts()),
                        command.after());
    }

    private String age(Command command) {
        Instant until = command.endedAt().orElse(command.createdAt());
        return texts().formats().age(Duration.between(until, desk.now().instant()));
    }

    private String since(Quarantine.Kept kept) {
        return texts().formats().moment(kept.since(), desk.now().instant());
    }

    private static CellView<Command> badge() {
        MarketBadge badge = new MarketBadge();
        return CellView.of(badge, command -> badge.show(Markets.of(command.marketplace())));
    }

    private CellView<Command> kind() {
        FontIcon icon = new FontIcon("bi-box-seam");
        Label words = Labels.whole("");
        HBox box = new HBox(icon, words);
        box.getStyleClass().add("cell-line");
        return CellView.of(
                box,
                command -> {
                    icon.setIconLiteral(CommandWords.icon(command.kind()));
                    words.setText(texts().get(CommandWords.of(command.kind())));
                });
    }

    private static <T> CellView<T> words(Function<T, String> of) {
        Label label = Labels.of("", "muted");
        return CellView.of(label, row -> label.setText(of.apply(row)));
    }
}
