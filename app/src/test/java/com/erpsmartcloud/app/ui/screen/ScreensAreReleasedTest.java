package com.erpsmartcloud.app.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.orders.OrderPanelViewModel;
import com.erpsmartcloud.app.ui.orders.OrderWork;
import com.erpsmartcloud.app.ui.orders.OrdersController;
import com.erpsmartcloud.app.ui.orders.OrdersViewModel;
import com.erpsmartcloud.app.ui.orders.SampleWork;
import com.erpsmartcloud.app.ui.places.PlacesController;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.shop.StockRooms;
import com.erpsmartcloud.app.ui.stock.StockController;
import com.erpsmartcloud.app.ui.stock.StockImportViewModel;
import com.erpsmartcloud.app.ui.stock.StockViewModel;
import com.erpsmartcloud.app.ui.stocktake.StocktakeController;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.today.TodayController;
import com.erpsmartcloud.app.ui.today.TodayViewModel;
import com.erpsmartcloud.app.ui.transfers.TransfersController;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.reports.H2TodayReader;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// View models outlive the views that a change of language builds anew.
class ScreensAreReleasedTest {

    private static final int TIMES = 5;
    private static final int TRIES = 20;

    @TempDir private Path folder;

    @Test
    void theOrdersScreenIsCollectedAfterEachChangeOfLanguage() {
        try (SampleCompany company = SampleCompany.busy(folder)) {
            Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            H2OrderReader orders = new H2OrderReader(company.store(), TestDesk.NOW);
            BuyerReveal buyers = new BuyerReveal(company.store());
            OrderWork work = SampleWork.of(desk, company.store());
            OrdersViewModel model = new OrdersViewModel(orders, desk.jobs(), new StoreFilter());
            OrderPanelViewModel panel =
                    new OrderPanelViewModel(orders, id -> buyers.reveal("owner", id), desk.jobs());
            collected(
                    desk,
                    OrdersController.class,
                    () -> new OrdersController(desk, model, panel, work, _ -> {}));
        }
    }

    @Test
    void theTodayScreenIsCollectedAfterEachChangeOfLanguage() {
        try (SampleCompany company = SampleCompany.busy(folder)) {
            Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            TodayViewModel model =
                    new TodayViewModel(
                            new H2TodayReader(company.store(), TestDesk.NOW),
                            desk.jobs(),
                            ZoneOffset.UTC);
            collected(desk, TodayController.class, () -> new TodayController(desk, model, _ -> {}));
        }
    }

    @Test
    void theStockScreenIsCollectedAfterEachChangeOfLanguage() {
        try (SampleShop shop = SampleShop.filled(folder)) {
            Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            StockViewModel model =
                    new StockViewModel(shop.stockPorts(), desk.jobs(), new StatusModel());
            StockImportViewModel imports = StockRooms.of(shop, desk, new StatusModel()).imports();
            collected(
                    desk,
                    StockController.class,
                    () -> new StockController(desk, model, imports, _ -> {}));
        }
    }

    @Test
    void theStockRoomsAreCollectedAfterEachChangeOfLanguage() {
        try (SampleShop shop = SampleShop.filled(folder)) {
            Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            StockRooms rooms = StockRooms.of(shop, desk, new StatusModel());
            var transfers = rooms.transfers();
            var stocktake = rooms.stocktake();
            var places = rooms.places();
            collected(
                    desk,
                    TransfersController.class,
                    () -> new TransfersController(desk, transfers));
            collected(
                    desk,
                    StocktakeController.class,
                    () -> new StocktakeController(desk, stocktake));
            collected(desk, PlacesController.class, () -> new PlacesController(desk, places));
        }
    }

    private static void collected(Desk desk, Class<?> type, Supplier<?> make) {
        List<WeakReference<Object>> views = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            views.add(Fx.call(() -> shownAndClosed(desk, type, make)));
        }
        // The toolkit keeps the scene it drew last until it draws another.
        Fx.run(() -> new Scene(new StackPane()).snapshot(null));
        for (int i = 0; i < TRIES && views.stream().anyMatch(view -> view.get() != null); i++) {
            System.gc();
            Fx.run(() -> {});
        }
        assertThat(views.stream().filter(view -> view.get() != null).count()).isZero();
    }

    private static WeakReference<Object> shownAndClosed(
            Desk desk, Class<?> type, Supplier<?> make) {
        Loaded loaded = new Views(Map.of(type, make), desk.texts()).load(type);
        Scene scene = new Scene(loaded.root(), 1100, 700);
        desk.look().dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        loaded.events().shown();
        loaded.events().closed();
        return new WeakReference<>(loaded.events());
    }
}
