package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.H2ProductReader;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Kits that are put together beforehand.
@SuppressWarnings("NullAway.Init") // set before each test
class AssemblyTest {

    @TempDir Path folder;

    private TestShop shop;
    private Assembly assembly;
    private UUID cup;
    private UUID spoon;
    private UUID set;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        assembly = new Assembly(shop.store, shop.ledger);
        cup = shop.product("CUP", 9);
        spoon = shop.product("SPOON", 3);
        set = add(ProductKind.ASSEMBLED, "SET");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private UUID add(ProductKind kind, String sku) {
        ProductForm form =
                ProductForm.of(sku, "Two cups and a spoon", kind)
                        .madeOf(List.of(new KitPart(cup, 2), new KitPart(spoon, 1)));
        return ((ProductOutcome.Saved)
                        new ProductEdit(shop.store, shop.catalogue, shop.mapping)
                                .add("owner", form))
                .product();
    }

    private BatchOutcome assemble(UUID kit, long units) {
        return assembly.assemble("owner", new StockKey(kit, shop.warehouse), units);
    }

    private void are(long cups, long spoons, long sets) {
        assertThat(List.of(cup, spoon, set))
                .extracting(p -> shop.level(p).onHand())
                .containsExactly(cups, spoons, sets);
    }

    @Test
    void componentsGoIntoTheKitAndComeBackOutOfIt() {
        assertThat(assemble(set, 3)).isInstanceOf(BatchOutcome.Posted.class);
        are(3, 0, 3);
        assertThat(assemble(set, -1)).isInstanceOf(BatchOutcome.Posted.class);
        are(5, 1, 2);
    }

    @Test
    void whatCannotBeDoneForOneComponentIsDoneForNone() {
        assertThat(assemble(set, 4))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class, no -> assertThat(no.sku()).isEqualTo("SPOON"));
        assertThat(assemble(set, -1))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class, no -> assertThat(no.sku()).isEqualTo("SET"));
        are(9, 3, 0);
    }

    @Test
    void itIsTakenBackAsOne() {
        assemble(set, 2);
        Undo undo = new Undo(shop.store).with(Tables.STOCK_MOVEMENT, new MovementUndo(shop.ledger));
        undo.undo("owner");
        are(9, 3, 0);
        undo.redo("owner");
        are(5, 1, 2);
    }

    @Test
    void aKitThatIsTakenFromTheShelfAsItsComponentsIsNotPutTogether() {
        assertThat(assemble(add(ProductKind.KIT, "LOOSE"), 1))
                .isInstanceOf(BatchOutcome.Nothing.class);
        are(9, 3, 0);
    }

    @Test
    void itsPlacesSayHowManyTheComponentsWouldMake() {
        ProductDetail detail = new H2ProductReader(shop.store).detail(set).orElseThrow();
        assertThat(detail.places()).extracting(ProductDetail.Place::possible).containsExactly(3L);
    }
}
