package com.erpsmartcloud.app.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.stores.ConnectViewModel.Field;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.pull.Resource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

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
        form.connect();
        assertThat(form.wrongProperty().get())
                .containsOnlyKeys(Field.NAME, Field.CLIENT_ID, Field.API_KEY);
        assertThat(form.doneProperty().get()).isFalse();
    }

    @Test
    void aKeyTheMarketplaceDoesNotTakeIsNotKept() {
        ConnectViewModel form = filled("0000111122223333");
        form.connect();
        assertThat(form.refusedProperty().get()).contains(Text.of("stores.error.sign-in"));
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(1);
    }

    @Test
    void aKeyThatWorksConnectsTheStoreAndIsForgottenByTheForm() {
        ConnectViewModel form = filled(FakeDoor.KEY);
        form.connect();
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
        form.connect();
        assertThat(form.doneProperty().get()).isTrue();
        assertThat(model.rowsProperty().get().orElseThrow()).hasSize(1);
        assertThat(
                        shop.stores
                                .access(model.current().orElseThrow().store())
                                .orElseThrow()
                                .credentials())
                .containsEntry("apiKey", FakeDoor.KEY);
    }

    private ConnectViewModel filled(String key) {
        ConnectViewModel form = model.connect();
        form.value(Field.NAME).set("Юг RU");
        form.value(Field.CLIENT_ID).set("77123");
        form.value(Field.API_KEY).set(key);
        return form;
    }
}
