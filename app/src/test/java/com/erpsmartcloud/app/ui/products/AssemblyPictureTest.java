package com.erpsmartcloud.app.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A kit is put together where its stock is looked at.
class AssemblyPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, PORTUGUESE", "DARK, RUSSIAN"})
    void aKitIsPutTogetherFromItsStock(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                Bench bench = new Bench(shop, desk.jobs());
                UUID kit = kit(shop, bench);
                Scene scene = bench.productsScene(desk);
                bench.products.open(kit);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ((ViewTabs) scene.getRoot().lookup(".product-panel .view-tabs"))
                        .chosenProperty()
                        .set(ProductPanel.STOCK);
                Pictures.of(scene, "products-assembly-" + theme);
                String together = desk.texts().get("products.assembly.together");
                scene.getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(b -> together.equals(b.getText()) && !b.isDisabled())
                        .findFirst()
                        .orElseThrow()
                        .fire();
                Pictures.of(scene, "products-assembled-" + theme);
                assertThat(bench.reader.detail(kit).orElseThrow().places())
                        .extracting(p -> p.onHand())
                        .containsOnlyOnce(1L);
            }
        });
    }

    private static UUID kit(SampleShop shop, Bench bench) {
        List<KitPart> parts =
                bench.reader.find("MUG", 2).stream().map(p -> new KitPart(p.id(), 2)).toList();
        ProductForm form =
                ProductForm.of("SET-MUGS", "Mugs in a box", ProductKind.ASSEMBLED).madeOf(parts);
        return ((ProductOutcome.Saved)
                        new ProductEdit(shop.store, new Catalogue(), new Mapping())
                                .add("owner", form))
                .product();
    }
}
