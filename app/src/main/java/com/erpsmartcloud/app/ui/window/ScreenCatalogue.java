package com.erpsmartcloud.app.ui.window;

import static java.util.Map.entry;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.act.Acts;
import com.erpsmartcloud.app.ui.backups.BackupsController;
import com.erpsmartcloud.app.ui.backups.BackupsViewModel;
import com.erpsmartcloud.app.ui.backups.CompanyBackups;
import com.erpsmartcloud.app.ui.bulk.BulkViewModel;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.export.CompanyArchive;
import com.erpsmartcloud.app.ui.export.ExportController;
import com.erpsmartcloud.app.ui.export.ExportViewModel;
import com.erpsmartcloud.app.ui.export.FolderOpener;
import com.erpsmartcloud.app.ui.listings.ListingsController;
import com.erpsmartcloud.app.ui.listings.ListingsViewModel;
import com.erpsmartcloud.app.ui.mapping.MappingController;
import com.erpsmartcloud.app.ui.mapping.MappingViewModel;
import com.erpsmartcloud.app.ui.orders.OrderPanelViewModel;
import com.erpsmartcloud.app.ui.orders.OrderPorts;
import com.erpsmartcloud.app.ui.orders.OrderWork;
import com.erpsmartcloud.app.ui.orders.OrdersController;
import com.erpsmartcloud.app.ui.orders.OrdersViewModel;
import com.erpsmartcloud.app.ui.orders.Places;
import com.erpsmartcloud.app.ui.outbox.CompanyLink;
import com.erpsmartcloud.app.ui.outbox.OutboxController;
import com.erpsmartcloud.app.ui.outbox.OutboxPorts;
import com.erpsmartcloud.app.ui.outbox.OutboxViewModel;
import com.erpsmartcloud.app.ui.places.PlacesController;
import com.erpsmartcloud.app.ui.places.PlacesViewModel;
import com.erpsmartcloud.app.ui.privacy.PrivacyController;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.privacy.PrivacyPorts;
import com.erpsmartcloud.app.ui.privacy.WholeCompany;
import com.erpsmartcloud.app.ui.products.ProductPorts;
import com.erpsmartcloud.app.ui.products.ProductsController;
import com.erpsmartcloud.app.ui.products.ProductsViewModel;
import com.erpsmartcloud.app.ui.push.PushPorts;
import com.erpsmartcloud.app.ui.push.PushesController;
import com.erpsmartcloud.app.ui.push.PushesViewModel;
import com.erpsmartcloud.app.ui.rules.RulesController;
import com.erpsmartcloud.app.ui.rules.RulesPorts;
import com.erpsmartcloud.app.ui.rules.RulesViewModel;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.settings.CompanyViewModel;
import com.erpsmartcloud.app.ui.settings.SettingsController;
import com.erpsmartcloud.app.ui.settings.SettingsPart;
import com.erpsmartcloud.app.ui.settings.SettingsViewModel;
import com.erpsmartcloud.app.ui.settings.Storage;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.stock.ImportPorts;
import com.erpsmartcloud.app.ui.stock.StockController;
import com.erpsmartcloud.app.ui.stock.StockImportViewModel;
import com.erpsmartcloud.app.ui.stock.StockPorts;
import com.erpsmartcloud.app.ui.stock.StockViewModel;
import com.erpsmartcloud.app.ui.stocktake.StocktakeController;
import com.erpsmartcloud.app.ui.stocktake.StocktakePorts;
import com.erpsmartcloud.app.ui.stocktake.StocktakeViewModel;
import com.erpsmartcloud.app.ui.stores.CompanyDeparture;
import com.erpsmartcloud.app.ui.stores.CompanyStoreDoor;
import com.erpsmartcloud.app.ui.stores.StoresController;
import com.erpsmartcloud.app.ui.stores.StoresPorts;
import com.erpsmartcloud.app.ui.stores.StoresViewModel;
import com.erpsmartcloud.app.ui.today.TodayController;
import com.erpsmartcloud.app.ui.today.TodayViewModel;
import com.erpsmartcloud.app.ui.transfers.TransferPorts;
import com.erpsmartcloud.app.ui.transfers.TransfersController;
import com.erpsmartcloud.app.ui.transfers.TransfersViewModel;
import com.erpsmartcloud.privacy.policy.FeedSource;
import com.erpsmartcloud.privacy.support.SupportSender;
import com.erpsmartcloud.privacy.telemetry.TelemetrySender;
import com.erpsmartcloud.workspace.Workspace;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every screen of the program and how it is made: the one place to add a new one.
record ScreenCatalogue(
        Desk desk, OpenCompany company, StatusLine status, StoreFilter filter, WholeCompany whole) {

    /// Who acts, in the audit log, while a company has one user.
    static final String OWNER = "owner";

    /// @param navigator opens another screen
    List<Screen> screens(Navigator navigator) {
        return company.workspace().map(open -> screens(open, navigator)).orElse(List.of());
    }

    private List<Screen> screens(Workspace open, Navigator navigator) {
        TodayViewModel today =
                new TodayViewModel(open.today(), desk.jobs(), desk.texts().formats().zone());
        OrdersViewModel orders =
                new OrdersViewModel(
                        open.orders(), desk.jobs(), filter, () -> open.orderViews().all());
        OrderWork orderWork =
                new OrderWork(
                        new OrderPorts(
                                open.orders(),
                                open.orderActs(),
                                open.orderTags(),
                                open.orderNotes(),
                                open.orderViews(),
                                open.manualOrders(),
                                open.mends(),
                                () ->
                                        open.stock().warehouses().stream()
                                                .map(w -> new Places.Place(w.id(), w.name()))
                                                .toList(),
                                OWNER),
                        desk.jobs(),
                        status);
        OrderPanelViewModel order =
                new OrderPanelViewModel(
                        open.orders(), id -> open.buyers().reveal(OWNER, id), desk.jobs());
        StockViewModel stock =
                new StockViewModel(
                        new StockPorts(
                                open.stock(),
                                open.stockEdit(),
                                open.promotions(),
                                open.preorders(),
                                open.stores(),
                                open.channelNumbers(),
                                open.pushLog(),
                                OWNER),
                        desk.jobs(),
                        status);
        StockImportViewModel imports =
                new StockImportViewModel(
                        new ImportPorts(open.stockImport(), open.stock(), open.places(), OWNER),
                        desk.jobs(),
                        status);
        StocktakeViewModel stocktake =
                new StocktakeViewModel(
                        new StocktakePorts(
                                open.stocktakeReader(), open.stocktakes(), open.places(), OWNER),
                        desk.jobs(),
                        status);
        RulesViewModel rules =
                new RulesViewModel(
                        new RulesPorts(
                                open.ruleReader(),
                                open.channelRules(),
                                open.channelNumbers(),
                                () ->
                                        open.stores().all().stream()
                                                .map(s -> new RulesPorts.Named(s.id(), s.name()))
                                                .toList(),
                                () ->
                                        open.stock().warehouses().stream()
                                                .map(w -> new RulesPorts.Named(w.id(), w.name()))
                                                .toList(),
                                OWNER),
                        desk.jobs(),
                        status);
        TransfersViewModel transfers =
                new TransfersViewModel(
                        new TransferPorts(
                                open.transferReader(), open.transfers(), open.stock(), OWNER),
                        desk.jobs(),
                        status);
        PlacesViewModel places =
                new PlacesViewModel(
                        open.places(),
                        open.placeEdit(),
                        OWNER,
                        desk.jobs(),
                        status,
                        desk.texts().formats().zone());
        StoresViewModel stores =
                new StoresViewModel(
                        new StoresPorts(
                                open.stores(),
                                open.storeWarehouses(),
                                open.syncStates(),
                                open.firstFetches(),
                                open.signIns(),
                                open.lags(),
                                open.outbox(),
                                new CompanyStoreDoor(open),
                                new CompanyDeparture(open, OWNER),
                                OWNER),
                        desk.jobs(),
                        status);
        OutboxViewModel outbox =
                new OutboxViewModel(
                        new OutboxPorts(
                                open.outbox(), open.quarantine(), new CompanyLink(open), OWNER),
                        desk.jobs(),
                        status);
        PushesViewModel pushes =
                new PushesViewModel(
                        new PushPorts(open.publishedList(), open.pushLog(), open.drifts(), OWNER),
                        desk.jobs(),
                        status);
        ExportViewModel export =
                new ExportViewModel(archive(open), desk.jobs(), status, desk.dialogs());
        BackupsViewModel backups =
                new BackupsViewModel(
                        new CompanyBackups(open.backups()), desk.jobs(), status, desk.dialogs());
        Acts acts = new Acts(open.undo(), OWNER, desk.jobs(), status);
        ProductsViewModel products =
                new ProductsViewModel(
                        new ProductPorts(
                                open.products(),
                                open.productEdit(),
                                open.assembly(),
                                open::usualCurrency),
                        desk.jobs(),
                        acts);
        BulkViewModel productBulk =
                new BulkViewModel(
                        open.bulk(), open::usualCurrency, desk.jobs(), acts, products::refresh);
        ListingsViewModel listings = new ListingsViewModel(open.listings(), desk.jobs(), filter);
        BulkViewModel listingBulk =
                new BulkViewModel(
                        open.bulk(), open::usualCurrency, desk.jobs(), acts, listings::refresh);
        MappingViewModel mapping =
                new MappingViewModel(
                        open.mappingQueue(),
                        open.mappingEdit(),
                        open.products(),
                        desk.jobs(),
                        acts);
        PrivacyPorts privacy =
                new PrivacyPorts(
                        open,
                        company.name(),
                        OWNER,
                        whole,
                        TelemetrySender.NONE,
                        SupportSender.NONE,
                        FeedSource.NONE);
        SettingsViewModel settings =
                new SettingsViewModel(
                        open.rates(),
                        new Storage(open.company().folder().root()),
                        OWNER,
                        desk.jobs(),
                        status);
        CompanyViewModel about =
                new CompanyViewModel(
                        open.companySettings(), company.name(), OWNER, desk.jobs(), status);
        Views views =
                new Views(
                        Map.ofEntries(
                                entry(
                                        ProductsController.class,
                                        () ->
                                                new ProductsController(
                                                        desk, products, productBulk, navigator)),
                                entry(
                                        ListingsController.class,
                                        () ->
                                                new ListingsController(
                                                        desk, listings, listingBulk, navigator)),
                                entry(
                                        MappingController.class,
                                        () -> new MappingController(desk, mapping, navigator)),
                                entry(
                                        StockController.class,
                                        () -> new StockController(desk, stock, imports, navigator)),
                                entry(
                                        StocktakeController.class,
                                        () -> new StocktakeController(desk, stocktake)),
                                entry(
                                        RulesController.class,
                                        () -> new RulesController(desk, rules)),
                                entry(
                                        TransfersController.class,
                                        () -> new TransfersController(desk, transfers)),
                                entry(
                                        PlacesController.class,
                                        () -> new PlacesController(desk, places)),
                                entry(
                                        StoresController.class,
                                        () -> new StoresController(desk, stores)),
                                entry(
                                        OutboxController.class,
                                        () -> new OutboxController(desk, outbox)),
                                entry(
                                        PushesController.class,
                                        () -> new PushesController(desk, pushes, navigator)),
                                entry(
                                        PrivacyController.class,
                                        () ->
                                                new PrivacyController(
                                                        desk, privacy, status, navigator)),
                                entry(
                                        BackupsController.class,
                                        () -> new BackupsController(desk, backups)),
                                entry(
                                        SettingsController.class,
                                        () -> new SettingsController(desk, settings, about)),
                                entry(
                                        ExportController.class,
                                        () -> new ExportController(desk, export)),
                                entry(
                                        TodayController.class,
                                        () -> new TodayController(desk, today, navigator)),
                                entry(
                                        OrdersController.class,
                                        () ->
                                                new OrdersController(
                                                        desk, orders, order, orderWork,
                                                        navigator))),
                        desk.texts());
        return List.of(
                new Screen(ScreenName.TODAY, () -> views.load(TodayController.class)),
                new Screen(ScreenName.ORDERS, () -> views.load(OrdersController.class)),
                new Screen(ScreenName.PRODUCTS, () -> views.load(ProductsController.class)),
                new Screen(ScreenName.LISTINGS, () -> views.load(ListingsController.class)),
                new Screen(ScreenName.MAPPING, () -> views.load(MappingController.class)),
                new Screen(ScreenName.STOCK, () -> views.load(StockController.class)),
                new Screen(ScreenName.RULES, () -> views.load(RulesController.class)),
                new Screen(ScreenName.STOCKTAKE, () -> views.load(StocktakeController.class)),
                new Screen(ScreenName.TRANSFERS, () -> views.load(TransfersController.class)),
                new Screen(ScreenName.PLACES, () -> views.load(PlacesController.class)),
                new Screen(ScreenName.STORES, () -> views.load(StoresController.class)),
                new Screen(ScreenName.OUTBOX, () -> views.load(OutboxController.class)),
                new Screen(ScreenName.PUSHES, () -> views.load(PushesController.class)),
                new Screen(
                        ScreenName.PRIVACY,
                        () -> views.load(PrivacyController.class),
                        PrivacyPart.parts()),
                new Screen(ScreenName.BACKUPS, () -> views.load(BackupsController.class)),
                new Screen(ScreenName.EXPORT, () -> views.load(ExportController.class)),
                new Screen(
                        ScreenName.SETTINGS,
                        () -> views.load(SettingsController.class),
                        SettingsPart.parts()));
    }

    private CompanyArchive archive(Workspace open) {
        return new CompanyArchive(
                open.store(),
                company.name(),
                version(),
                Path.of(System.getProperty("user.home", ".")),
                FolderOpener.ofThisSystem(),
                desk.now());
    }

    /// None when the program runs from loose classes, as in some tests.
    private static String version() {
        return Optional.ofNullable(ScreenCatalogue.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("unknown");
    }
}
