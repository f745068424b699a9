package com.erpsmartcloud.app.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.stores.ConnectForm.Field;
import com.erpsmartcloud.app.ui.stores.ConnectViewModel.Step;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector.Region;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.FirstFetch;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class StoresViewModelTest {

    @TempDir private Path folder;
    private SampleShop shop;
    private final FakeDoor door = new FakeDoor();
    private final StatusModel status = new StatusModel();
    private StoresViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new StoresViewModel(
                        SamplePorts.of(shop, door),
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        status);
        model.refresh();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theFirstStoreIsChosenAndItsKeyAskedFor() {
        StoreRow row = model.current().orElseThrow();
        assertThat(row.store().name()).isEqualTo("Север RU");
        assertThat(row.allWaiting()).isPositive();
        assertThat(model.factsProperty().get()).isInstanceOf(KeyFacts.Known.class);
        assertThat(model.needAPerson()).isZero();
    }

    @Test
    void withoutNetworkTheKeyIsNotKnownAndTheReasonIsSaid() {
        door.failure = Optional.of(new ConnectorFailure.Unreachable(false));
        model.sync(model.current().orElseThrow());
        assertThat(model.factsProperty().get())
                .isEqualTo(new KeyFacts.Unknown(Text.of("stores.error.unreachable")));
        assertThat(door.asked).containsExactly("sync");
    }

    @Test
    void aPausedStoreGoesOnByUndo() {
        model.pause(model.current().orElseThrow());
        assertThat(model.current().orElseThrow().store().paused()).isTrue();
        status.undo();
        assertThat(model.current().orElseThrow().store().paused()).isFalse();
    }

    @Test
    void aFirstFetchIsPausedResumedAndStopped() {
        new OrderPuller(shop.store, shop.syncStates(), (_, _, _) -> 0, () -> SampleShop.NOW)
                .plan(shop.storeId, Duration.ofDays(90), false);
        model.refresh();
        model.pauseFirst(model.current().orElseThrow());
        assertThat(stage()).contains(FirstFetch.Stage.PAUSED);
        status.undo();
        assertThat(stage()).contains(FirstFetch.Stage.RUNNING);
        assertThat(door.asked).as("it goes on at once").endsWith("sync");
        model.stopFirst(model.current().orElseThrow());
        assertThat(stage()).isEmpty();
    }

    @Test
    void aTemuStoreIsConnectedAtTheAddressOfItsRegion() {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.OZON);
        assertThat(form.regions()).isEmpty();
        form.choose(Marketplace.TEMU);
        assertThat(form.regionProperty().get()).as("the usual one").contains(Region.US);
        form.regionProperty().set(Optional.of(Region.EU));
        form.value(Field.APP_KEY).set("0123456789abcdef");
        form.value(Field.APP_SECRET).set("0123456789abcdef");
        form.value(Field.ACCESS_TOKEN).set("token-0123456789");
        form.next();
        form.connect();
        assertThat(shop.stores.all())
                .filteredOn(store -> store.marketplace() == Marketplace.TEMU)
                .extracting(store -> store.baseUrl().toString())
                .containsExactly("http://127.0.0.1:3");
    }

    private Optional<FirstFetch.Stage> stage() {
        return model.current().orElseThrow().fetching().map(FirstFetch::stage);
    }

    /// However it is closed: the button, Escape, another panel or screen.
    @Test
    void aFormThatIsClosedKeepsNothingThatIsAnsweredLater() {
        List<Runnable> later = new ArrayList<>();
        StoresViewModel slow =
                new StoresViewModel(
                        SamplePorts.of(shop, door),
                        new BackgroundJobs(later::add, Runnable::run),
                        status);
        ConnectViewModel form = slow.connect();
        form.choose(Marketplace.SHOPEE);
        form.value(Field.PARTNER_ID).set("1234");
        form.value(Field.PARTNER_KEY).set("0123456789abcdef");
        form.next();
        form.leave();
        assertThat(later).hasSize(1);
        later.forEach(Runnable::run);
        assertThat(door.asked).as("no page is opened").containsExactly("closed");
        assertThat(form.stepProperty().get()).isEqualTo(Step.KEYS);
    }

    @Test
    void aStoreThatLostItsKeyNeedsAPerson() {
        shop.syncStates().failed(shop.storeId, Resource.ORDERS, "sync.error.sign-in", "code 16");
        model.refresh();
        assertThat(model.needAPerson()).isEqualTo(1);
        assertThat(StoreWords.needsKey("sync.error.sign-in")).isTrue();
        assertThat(StoreWords.trouble("sync.error.sign-in"))
                .isEqualTo(Text.of("stores.error.sign-in"));
    }

    @Test
    void anEmptyFormSaysWhatWouldBeRight() {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.OZON);
        form.next();
        assertThat(form.wrongProperty().get()).containsOnlyKeys(Field.CLIENT_ID, Field.API_KEY);
        assertThat(form.doneProperty().get()).isFalse();
    }

    @Test
    void aKeyTheMarketplaceDoesNotTakeIsNotKept() {
        ConnectViewModel form = filled("0000111122223333");
        form.next();
        assertThat(form.refusedProperty().get()).contains(Text.of("stores.error.sign-in"));
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(1);
    }

    @Test
    void aKeyThatWorksConnectsTheStoreAndIsForgottenByTheForm() {
        ConnectViewModel form = filled(FakeDoor.KEY);
        form.next();
        assertThat(form.stepProperty().get()).isEqualTo(Step.STORE);
        assertThat(form.store().nameProperty().get()).isEqualTo("Северный свет");
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(1);
        form.store().nameProperty().set("Юг RU");
        form.store().colourProperty().set(Optional.of(StoreColour.TEAL));
        form.connect();
        assertThat(model.current().orElseThrow().store().colour()).isEqualTo("teal");
        assertThat(form.doneProperty().get()).isTrue();
        assertThat(form.value(Field.API_KEY).get()).isEmpty();
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(2);
        assertThat(model.current().orElseThrow().store().name()).isEqualTo("Юг RU");
        assertThat(door.asked).containsExactly("connected 90");
    }

    @Test
    void aNewKeyKeepsTheStore() {
        ConnectViewModel form = model.renew(model.current().orElseThrow());
        form.value(Field.API_KEY).set(FakeDoor.KEY);
        form.next();
        assertThat(form.doneProperty().get()).isTrue();
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(1);
        assertThat(
                        shop.stores
                                .access(model.current().orElseThrow().store())
                                .orElseThrow()
                                .credentials())
                .containsEntry("apiKey", FakeDoor.KEY);
    }

    @Test
    void aTokenOutOfTheSellerCentreConnectsAStoreAndIsNoCredential() {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.TEMU);
        form.value(Field.APP_KEY).set("app12345678");
        form.value(Field.APP_SECRET).set("secret12345678");
        form.value(Field.ACCESS_TOKEN).set("token-12");
        form.next();
        form.connect();
        assertThat(form.doneProperty().get()).isTrue();
        MarketplaceStore store = model.current().orElseThrow().store();
        assertThat(store.account()).isEqualTo("mall token-12");
        assertThat(store.currency()).isEqualTo("RUB");
        assertThat(shop.stores.access(store).orElseThrow().credentials())
                .containsOnlyKeys("appKey", "appSecret");
    }

    @Test
    void theBrowserComesBackByItselfWithBothShops() {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.SHOPEE);
        form.value(Field.PARTNER_ID).set("1234");
        form.value(Field.PARTNER_KEY).set("0123456789abcdef");
        form.next();
        assertThat(door.asked).contains("browse marketplace.example", "closed");
        assertThat(form.stepProperty().get()).isEqualTo(Step.STORE);
        assertThat(form.store().answersProperty().get()).hasSize(2);
        form.store().choose(form.store().answersProperty().get().get(1));
        form.store().currencyProperty().set("reais");
        form.connect();
        assertThat(form.store().wrongProperty().get()).contains(Text.of("stores.wrong.currency"));
        form.store().currencyProperty().set("BRL");
        form.connect();
        assertThat(model.current().orElseThrow().store().account()).isEqualTo("shop 2");
    }

    @Test
    void aStoreWithTwoWarehousesIsAskedForEach() {
        door.warehouses = List.of(place(shop.main, "Main"), place(shop.east, "East"));
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.SHOPEE);
        form.value(Field.PARTNER_ID).set("1234");
        form.value(Field.PARTNER_KEY).set("0123456789abcdef");
        form.next();
        NewStoreViewModel store = form.store();
        assertThat(store.isCurrencyTold()).as("the marketplace does not say").isFalse();
        assertThat(store.lead().chosen())
                .isEqualTo(Map.of("BRZ", Optional.of(shop.main), "CNZ", Optional.empty()));
        WarehouseFact second = FakeDoor.TWO_PLACES.get(1);
        store.lead().of(second).set(Optional.of(door.warehouses.getFirst()));
        form.connect();
        assertThat(store.wrongProperty().get())
                .contains(Text.of("stores.lead.shared", "São Paulo", "Shenzhen"));
        store.lead().of(second).set(Optional.of(door.warehouses.getLast()));
        form.connect();
        UUID id = model.current().orElseThrow().id();
        assertThat(ours(id)).containsExactly(Optional.of(shop.east), Optional.of(shop.main));
    }

    @Test
    void whatAWarehouseStandsForIsChangedLater() {
        door.warehouses = List.of(place(shop.main, "Main"), place(shop.east, "East"));
        UUID id = shop.storeId;
        shop.stores.keepWarehouses(id, FakeDoor.TWO_PLACES, Optional.of(shop.main));
        LeadViewModel lead = model.lead(model.current().orElseThrow());
        lead.load();
        lead.choice().of(FakeDoor.TWO_PLACES.getLast()).set(Optional.of(door.warehouses.getLast()));
        lead.save();
        assertThat(lead.doneProperty().get()).isTrue();
        assertThat(ours(id)).contains(Optional.of(shop.east));
    }

    private List<Optional<UUID>> ours(UUID store) {
        return new StoreWarehouses(shop.store)
                .of(store).stream().map(StoreWarehouses.Place::ours).toList();
    }

    private static WarehouseRow place(UUID id, String name) {
        return new WarehouseRow(id, name, name, "UTC", false, 0, 0, 0);
    }

    @Test
    void anAddressPastedByHandIsReadAndOneOfAnotherQuestionIsNot() {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.MERCADO_LIBRE);
        form.value(Field.APP_ID).set("1234");
        form.value(Field.CLIENT_SECRET).set("0123456789abcdef");
        form.next();
        assertThat(form.wrongProperty().get()).containsOnlyKeys(Field.REDIRECT);
        form.value(Field.REDIRECT).set("https://my.example/back");
        form.next();
        assertThat(form.stepProperty().get()).isEqualTo(Step.CONSENT);
        assertThat(form.comesBack()).isFalse();
        form.pastedProperty().set("https://my.example/back?code=1&state=other");
        form.answer();
        assertThat(form.refusedProperty().get()).contains(Text.of("stores.consent.not-ours"));
        form.pastedProperty().set("nothing");
        form.answer();
        assertThat(form.refusedProperty().get()).contains(Text.of("stores.consent.unreadable"));
        form.back();
        assertThat(form.stepProperty().get()).isEqualTo(Step.KEYS);
        assertThat(form.value(Field.APP_ID).get()).isEqualTo("1234");
        form.choose(Marketplace.SHOPEE);
        form.value(Field.PARTNER_ID).set("1234");
        form.value(Field.PARTNER_KEY).set("0123456789abcdef");
        form.next();
        assertThat(form.stepProperty().get())
                .as("another form's address is not used")
                .isEqualTo(Step.STORE);
    }

    private ConnectViewModel filled(String key) {
        ConnectViewModel form = model.connect();
        form.choose(Marketplace.OZON);
        form.value(Field.CLIENT_ID).set("77123");
        form.value(Field.API_KEY).set(key);
        return form;
    }
}
