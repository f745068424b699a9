package com.erpsmartcloud.app.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.shop.StockRooms;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.inventory.TransferReader.Tab;
import com.erpsmartcloud.inventory.TransferState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class TransfersViewModelTest {

    @TempDir private Path folder;
    private SampleShop shop;
    private final StatusModel status = new StatusModel();
    private TransfersViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new StockRooms(shop, new BackgroundJobs(Runnable::run, Runnable::run), status)
                        .transfers();
        model.load();
        model.begin(shop.main, shop.east, "van");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aDraftIsFilledByCodeAndSentAndReceived() {
        model.add(opened(), "KIT-ORG-6", "=2*3");
        model.add(opened(), "KIT-ORG-6", "1");
        assertThat(opened().lines().getFirst().planned()).isEqualTo(7);
        model.send(opened());
        assertThat(opened().row().state()).isEqualTo(TransferState.SENT);
        assertThat(said()).isEqualTo("transfers.done.sent");
        model.receive(opened(), Map.of(opened().lines().getFirst().id(), 5L));
        assertThat(opened().row().state()).isEqualTo(TransferState.PARTLY_RECEIVED);
        model.closeShort(opened());
        assertThat(opened().row().state()).isEqualTo(TransferState.DIFFERENCE);
        assertThat(model.countsProperty().get().get(Tab.DONE)).isEqualTo(1);
    }

    @Test
    void aCodeNobodyKnowsIsRefusedAndTheDraftStaysOpen() {
        model.add(opened(), "NOPE", "1");
        assertThat(model.refusedProperty().get())
                .contains(Text.of("transfers.refused.unknown", "NOPE"));
        assertThat(opened().lines()).isEmpty();
        model.add(opened(), "KIT-ORG-6", "1.5");
        assertThat(model.refusedProperty().get()).contains(Text.of("transfers.refused.quantity"));
    }

    @Test
    void moreThanThereIsDoesNotLeave() {
        model.add(opened(), "CRD-USB-C", "4");
        model.send(opened());
        assertThat(model.refusedProperty().get().orElseThrow().key())
                .isEqualTo("transfers.refused");
        assertThat(opened().row().state()).isEqualTo(TransferState.DRAFT);
    }

    @Test
    void aDiscardedDraftLeavesThePanel() {
        model.discard(opened());
        assertThat(model.openProperty().get()).isEmpty();
        assertThat(said()).isEqualTo("transfers.done.discarded");
    }

    private OpenTransfer opened() {
        return model.openProperty().get().orElseThrow();
    }

    private String said() {
        return status.saidProperty().get().orElseThrow().what().key();
    }
}
