package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws the navigation: sections that fold, screens with the number of things that wait for a
/// person there.
final class NavigationRows {

    private final Texts texts;
    private final ShellViewModel model;
    private final Screens screens;
    private final VBox list;
    private final VBox foot;
    private List<Object> drawn = List.of();

    NavigationRows(Texts texts, ShellViewModel model, Screens screens, VBox list, VBox foot) {
        this.texts = texts;
        this.model = model;
        this.screens = screens;
        this.list = list;
        this.foot = foot;
    }

    /// What stays the same is not drawn again, and the focus stays on its row; another place only
    /// moves the mark.
    void show() {
        List<Object> next = new ArrayList<>(model.closed());
        next.add(model.navigationOpenProperty().get());
        screens.all().forEach(screen -> next.add(model.count(screen.id())));
        if (next.equals(drawn)) {
            mark();
            return;
        }
        drawn = next;
        Optional<String> focused =
                Stream.concat(list.getChildren().stream(), foot.getChildren().stream())
                        .filter(Node::isFocused)
                        .map(Node::getId)
                        .findFirst();
        draw();
        Stream.concat(list.getChildren().stream(), foot.getChildren().stream())
                .filter(row -> focused.equals(Optional.ofNullable(row.getId())))
                .filter(_ -> focused.isPresent())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void mark() {
        for (Screen screen : screens.all()) {
            Stream.concat(list.getChildren().stream(), foot.getChildren().stream())
                    .filter(row -> id(screen).equals(row.getId()))
                    .forEach(row -> row.pseudoClassStateChanged(Styles.HERE, isHere(screen)));
        }
    }

    private static String id(Screen screen) {
        return "nav-" + screen.id();
    }

    private void draw() {
        boolean open = model.navigationOpenProperty().get();
        List<Node> rows = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Screen> within = screens.in(section);
            if (section == Section.FOOT || within.isEmpty()) {
                continue;
            }
            if (!rows.isEmpty()) {
                rows.add(open ? gap() : line());
            }
            if (section.hasHeading() && open) {
                rows.add(heading(section));
            }
            if (!open || !model.isClosed(section)) {
                within.forEach(screen -> rows.add(row(screen, open)));
            }
        }
        list.getChildren().setAll(rows);
        List<Node> last = new ArrayList<>();
        if (!screens.in(Section.FOOT).isEmpty()) {
            last.add(line());
            screens.in(Section.FOOT).forEach(screen -> last.add(row(screen, open)));
        }
        foot.getChildren().setAll(last);
    }

    private Node heading(Section section) {
        boolean closed = model.isClosed(section);
        String name = texts.get(section.nameKey());
        HBox row = new HBox(Icon.of(closed ? "bi-chevron-right" : "bi-chevron-down"));
        row.getChildren().addAll(Labels.of(name), Labels.spring());
        long count = model.count(section);
        if (closed && count > 0) {
            row.getChildren().add(Labels.whole(texts.formats().number(count)));
        }
        row.getStyleClass().add("nav-heading");
        row.setId("nav-" + section.name());
        act(row, name, () -> fold(section));
        return row;
    }

    private void fold(Section section) {
        model.fold(section);
        show();
    }

    private Node row(Screen screen, boolean open) {
        String name = texts.get(screen.nameKey());
        long count = model.count(screen.id());
        String number = count > 0 ? texts.formats().number(count) : "";
        StackPane icon = new StackPane(Icon.of(screen.icon()));
        icon.getStyleClass().add("nav-icon");
        HBox row = new HBox(icon);
        row.getStyleClass().add("nav-row");
        if (open) {
            row.getChildren()
                    .addAll(
                            Labels.of(name, "nav-name"),
                            Labels.spring(),
                            Labels.whole(number, "nav-count"));
        } else {
            row.setAlignment(Pos.CENTER);
            if (count > 0) {
                Region dot = new Region();
                dot.getStyleClass().add("nav-dot");
                StackPane.setAlignment(dot, Pos.TOP_RIGHT);
                dot.setTranslateX(6);
                icon.getChildren().add(dot);
            }
        }
        Tooltip.install(row, new Tooltip(tip(name, number, screen.keys())));
        row.pseudoClassStateChanged(Styles.HERE, isHere(screen));
        row.setId(id(screen));
        act(row, (name + " " + number).strip(), () -> model.go(new Place(screen.id())));
        return row;
    }

    private boolean isHere(Screen screen) {
        return model.placeProperty()
                .get()
                .filter(place -> place.screen().equals(screen.id()))
                .isPresent();
    }

    private static String tip(String name, String number, String keys) {
        return String.join("  ", List.of(name, number, keys)).strip();
    }

    private static void act(Region row, String words, Runnable action) {
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(words);
        row.setOnMouseClicked(_ -> action.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    private static Node gap() {
        Region gap = new Region();
        gap.getStyleClass().add("nav-gap");
        return gap;
    }

    private static Node line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        StackPane box = new StackPane(line);
        box.getStyleClass().add("nav-line");
        return box;
    }
}
