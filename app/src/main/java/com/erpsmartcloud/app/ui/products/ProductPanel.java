package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductRow;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One product beside the list: its data as a form, variants or parts, stock and listings.
final class ProductPanel {

    static final String DATA = "data";
    static final String VARIANTS = "variants";
    static final String STOCK = "stock";
    static final String LISTINGS = "listings";

    private final Texts texts;
    private final ProductsViewModel model;
    private final SidePanel panel;
    private final ViewTabs tabs;
    private final ProductFields fields;
    private final ProductTabs parts;
    private final StackPane content = new StackPane();
    private final Subscription kept;
    private Optional<ProductDetail> shown = Optional.empty();

    ProductPanel(Desk desk, ProductsViewModel model, Navigator navigator) {
        this.texts = desk.texts();
        this.model = model;
        this.panel = new SidePanel(texts, model::close);
        panel.getStyleClass().add("product-panel");
        this.tabs = new ViewTabs(texts, desk.layers());
        tabs.getStyleClass().add("panel-tabs");
        tabs.chosenProperty().set(DATA);
        this.fields = new ProductFields(texts);
        this.parts = new ProductTabs(texts, model, navigator);
        kept =
                Subscription.combine(
                        tabs.chosenProperty().subscribe(_ -> showTab()),
                        model.wrongProperty().subscribe(fields::mark));
    }

    /// Ctrl+S: keeps what was typed.
    void save() {
        model.save(fields.typed());
    }

    void release() {
        kept.unsubscribe();
    }

    SidePanel show(ProductsViewModel.Open open) {
        switch (open) {
            case ProductsViewModel.Open.Known(ProductDetail detail) -> known(detail);
            case ProductsViewModel.Open.Fresh(ProductText start) -> fresh(start);
        }
        return panel;
    }

    /// The caret goes into the first field of a new product.
    void begin() {
        fields.begin();
    }

    private void fresh(ProductText start) {
        shown = Optional.empty();
        panel.head(Labels.of(texts.get(newOf(start.kind())), "t-heading"));
        fields.show(start);
        panel.body(fields, tools(start.kind()));
    }

    private void known(ProductDetail detail) {
        shown = Optional.of(detail);
        ProductRow row = detail.row();
        ProductTile tile = new ProductTile();
        tile.show(row.sku(), row.name());
        VBox names =
                new VBox(
                        Labels.of(row.name(), "t-bold"),
                        Labels.of(
                                row.sku() + ", " + texts.get(ProductWords.of(row.kind())),
                                "t-small",
                                "muted"));
        HBox title = new HBox(tile, names);
        title.getStyleClass().add("gap-12");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        List<ViewTab> all = new ArrayList<>();
        all.add(tab(DATA, "products.panel.data", OptionalLong.empty()));
        if (!row.kind().hasParts()) {
            all.add(
                    tab(
                            VARIANTS,
                            "products.panel.variants",
                            OptionalLong.of(detail.siblings().size())));
        }
        all.add(tab(STOCK, "products.panel.stock", OptionalLong.empty()));
        all.add(
                tab(
                        LISTINGS,
                        "products.panel.listings",
                        OptionalLong.of(detail.listings().size())));
        tabs.show(all);
        fields.show(ProductText.of(detail));
        if (all.stream().noneMatch(t -> t.id().equals(tabs.chosenProperty().get()))) {
            tabs.chosenProperty().set(DATA);
        }
        panel.body(tabs, content);
        showTab();
    }

    private void showTab() {
        shown.ifPresent(detail ->
                content.getChildren()
                        .setAll(
                                switch (tabs.chosenProperty().get()) {
                                    case VARIANTS -> parts.variants(detail);
                                    case STOCK -> parts.stock(detail);
                                    case LISTINGS -> parts.listings(detail);
                                    default -> data(detail);
                                }));
    }

    private VBox data(ProductDetail detail) {
        VBox box = new VBox(fields, tools(detail.row().kind()));
        box.getStyleClass().add("gap-16");
        return box;
    }

    private HBox tools(ProductKind kind) {
        Button save =
                Buttons.withKey(Buttons.primary(texts.get("products.save"), "bi-check2"), "Ctrl+S");
        save.setOnAction(_ -> model.save(fields.typed()));
        HBox tools = new HBox(save);
        tools.getStyleClass().add("gap-8");
        if (shown.isPresent()) {
            boolean archived = shown.get().row().archived();
            Button archive =
                    Buttons.plain(
                            texts.get(archived ? "products.restore" : "products.archive"),
                            "bi-archive");
            archive.setOnAction(
                    _ -> shown.ifPresent(d -> model.archive(Optional.of(d.row().id()))));
            tools.getChildren().add(archive);
        }
        if (shown.isPresent() && kind == ProductKind.FAMILY) {
            Button variant = Buttons.plain(texts.get("products.new.variant"), "bi-plus");
            variant.setOnAction(_ ->
                    shown.ifPresent(
                            d -> model.begin(ProductKind.VARIANT, Optional.of(d.row().id()))));
            tools.getChildren().add(variant);
        }
        return tools;
    }

    private ViewTab tab(String id, String key, OptionalLong count) {
        return new ViewTab(id, Text.of(key), count, false);
    }

    private static String newOf(ProductKind kind) {
        return switch (kind) {
            case SIMPLE -> "products.new.simple";
            case FAMILY -> "products.new.family";
            case VARIANT -> "products.new.variant";
            case KIT -> "products.new.kit";
            case ASSEMBLED -> "products.new.assembled";
        };
    }
}
