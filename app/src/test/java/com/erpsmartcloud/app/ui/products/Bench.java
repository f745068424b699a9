package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.act.Acts;
import com.erpsmartcloud.app.ui.bulk.BulkViewModel;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.catalog.Bulk;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.H2ProductReader;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductReader;
import com.erpsmartcloud.inventory.Assembly;
import com.erpsmartcloud.marketplace.push.PriceUndo;
import com.erpsmartcloud.marketplace.push.PriceWishes;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import javafx.scene.Scene;

import java.time.Duration;
import java.util.Map;

/// The products screen of a sample shop, without a screen.
public final class Bench {

    public final StatusModel status = new StatusModel();
    public final Acts acts;
    public final ProductReader reader;
    public final ProductsViewModel products;
    public final BulkViewModel bulk;

    public Bench(SampleShop shop, Jobs jobs) {
        this(shop, jobs, () -> {});
    }

    /// @param after run when a bulk edit has changed rows
    public Bench(SampleShop shop, Jobs jobs, Runnable after) {
        Undo undo = new Undo(shop.store).with(Tables.OUTBOX_COMMAND, new PriceUndo());
        acts = new Acts(undo, "Marta", jobs, status);
        reader = new H2ProductReader(shop.store);
        products =
                new ProductsViewModel(
                        new ProductPorts(
                                reader,
                                new ProductEdit(shop.store, new Catalogue(), new Mapping()),
                                new Assembly(shop.store, shop.ledger()),
                                () -> new CompanySettings(shop.store).home()),
                        jobs,
                        acts);
        bulk =
                new BulkViewModel(
                        new Bulk(shop.store, new PriceWishes()::want),
                        () -> new CompanySettings(shop.store).home(),
                        jobs,
                        acts,
                        after);
    }

    /// The products screen in its shell.
    Scene productsScene(Desk desk) {
        Views views =
                new Views(
                        Map.of(
                                ProductsController.class,
                                () -> new ProductsController(desk, products, bulk, _ -> {})),
                        desk.texts());
        return InShell.scene(
                desk,
                status,
                new SyncState.AllWell(Duration.ofSeconds(40)),
                ScreenName.PRODUCTS,
                () -> views.load(ProductsController.class));
    }
}
