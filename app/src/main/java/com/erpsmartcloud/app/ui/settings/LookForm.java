package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/// Language, theme, row height and zoom of this computer; each shows at once.
final class LookForm extends VBox {

    private final Subscription kept;

    LookForm(Desk desk) {
        Texts texts = desk.texts();
        Look look = desk.look();
        Segments<Language> language =
                new Segments<>(
                        texts.get("avatar.language"),
                        List.of(Language.values()),
                        texts.language(),
                        Language::ownName,
                        texts::speak);
        Segments<Theme> theme =
                new Segments<>(
                        texts.get("avatar.theme"),
                        List.of(Theme.values()),
                        look.themeProperty().get(),
                        each -> texts.get(each.nameKey()),
                        look.themeProperty()::set);
        Segments<Density> density =
                new Segments<>(
                        texts.get("avatar.density"),
                        List.of(Density.values()),
                        look.densityProperty().get(),
                        each -> texts.get(each.nameKey()),
                        look.densityProperty()::set);
        Label percent = Labels.whole("");
        kept =
                Subscription.combine(
                        look.themeProperty().subscribe(theme::show),
                        look.densityProperty().subscribe(density::show),
                        look.zoomProperty()
                                .subscribe(zoom -> percent.setText(zoom.percent() + " %")));
        getStyleClass().add("gap-16");
        getChildren()
                .addAll(
                        field(texts.get("avatar.language"), language),
                        field(texts.get("avatar.theme"), theme),
                        field(texts.get("avatar.density"), density),
                        field(texts.get("avatar.zoom"), zoom(texts, look, percent)));
    }

    /// Lets go of the look, which outlives the screen.
    void release() {
        kept.unsubscribe();
    }

    private static Node zoom(Texts texts, Look look, Label percent) {
        Button smaller = Buttons.icon("bi-dash", texts.get("zoom.out"));
        Button larger = Buttons.icon("bi-plus", texts.get("zoom.in"));
        smaller.setOnAction(_ -> look.zoomProperty().set(look.zoomProperty().get().out()));
        larger.setOnAction(_ -> look.zoomProperty().set(look.zoomProperty().get().in()));
        HBox row =
                new HBox(
                        smaller,
                        percent,
                        larger,
                        new KeyCap("Ctrl −"),
                        new KeyCap("Ctrl +"),
                        new KeyCap("Ctrl 0"));
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Node field(String name, Node field) {
        VBox box = new VBox(Labels.of(name, "t-small", "muted"), field);
        box.getStyleClass().add("field");
        return box;
    }
}
