package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.Styles;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The search overlay of Ctrl+K.
final class SearchBox {

    private static final int LONGEST = 64;

    private final Desk desk;
    private final SearchModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final TextField field = new TextField();

    /// @param commands what can be done by its name where the user is
    SearchBox(Desk desk, ShellViewModel shell, Finder finder, List<Command> commands) {
        this.desk = desk;
        this.model = new SearchModel(desk.texts(), finder, shell, desk.jobs(), commands);
    }

    void open() {
        field.setPromptText(desk.texts().get("search.prompt"));
        field.getStyleClass().add("palette-field");
        field.setAccessibleText(desk.texts().get("search.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Icon.of("bi-search"), field, new KeyCap("Esc"));
        head.getStyleClass().add("palette-head");
        list.getStyleClass().add("palette-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("palette-scroll");
        VBox box = new VBox(head, scroll);
        box.getStyleClass().add("palette");
        Layer layer = desk.layers().atTop(box).onClosed(model::leave);
        model.shownProperty().addListener((_, _, shown) -> draw(shown, layer));
        field.textProperty().addListener((_, _, text) -> model.search(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, layer));
        model.search("");
        field.requestFocus();
    }

    private void pressed(KeyEvent event, Layer layer) {
        switch (event.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    model.openInstead(hit -> run(hit, layer));
                } else {
                    model.open(hit -> run(hit, layer));
                }
            }
            case TAB -> {
                if (event.isShiftDown() || !model.showActs()) {
                    model.search(field.getText());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void run(Optional<SearchModel.Hit> hit, Layer layer) {
        hit.ifPresent(it -> {
            layer.close();
            it.open().run();
        });
    }

    private void draw(SearchModel.Shown shown, Layer layer) {
        List<Node> lines = new ArrayList<>();
        String group = "";
        for (int i = 0; i < shown.hits().size(); i++) {
            SearchModel.Hit hit = shown.hits().get(i);
            if (!hit.group().equals(group)) {
                group = hit.group();
                lines.add(Labels.of(group, "palette-group"));
            }
            lines.add(row(hit, i == shown.marked(), layer));
        }
        if (shown.hits().isEmpty()) {
            String nothing = desk.texts().get("find.nothing", field.getText());
            lines.add(Labels.wrapped(nothing, "palette-group"));
        }
        list.getChildren().setAll(lines);
        scroll.setVvalue(shown.marked() / Math.max(1.0, shown.hits().size() - 1.0));
    }

    private HBox row(SearchModel.Hit hit, boolean marked, Layer layer) {
        HBox row =
                new HBox(
                        Icon.of(hit.icon()),
                        title(hit.title()),
                        matched(hit.detail()).node("t-small", "muted"),
                        Labels.spring());
        if (marked && !hit.acts().isEmpty()) {
            row.getChildren().add(new KeyCap("Tab"));
        }
        if (!hit.keys().isEmpty()) {
            row.getChildren().add(new KeyCap(hit.keys()));
        }
        row.getStyleClass().add("palette-row");
        row.pseudoClassStateChanged(Styles.MARKED, marked);
        row.setOnMouseClicked(_ -> run(Optional.of(hit), layer));
        return row;
    }

    /// Keeps its width, so a long title ends in its own words and the detail gives way.
    private HBox title(String words) {
        String shown =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "\u2026";
        HBox title = matched(shown).node();
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private MatchedWords matched(String words) {
        String typed = field.getText().strip();
        String wanted = typed.startsWith(">") ? typed.substring(1).strip() : typed;
        return MatchedWords.of(words, wanted, desk.texts().language().locale());
    }
}
