package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.TransferReader.Tab;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.Numbering;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class TransfersTest {

    @TempDir Path folder;
    private StockDesk desk;
    private UUID mug;
    private UUID cup;
    private UUID transfer;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
        mug = desk.shop.product("MUG", 10);
        cup = desk.shop.product("CUP", 5);
        transfer =
                desk.transfers.draft(
                        "owner", desk.main, desk.second, "van", Map.of(mug, 6L, cup, 2L));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDraftMovesNothing() {
        assertThat(state()).isEqualTo(TransferState.DRAFT);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
        assertThat(row().planned()).isEqualTo(8);
    }

    @Test
    void itsNumberBeginsAsTheCompanyWants() {
        assertThat(row().number()).startsWith("T-");
        new CompanySettings(desk.shop.store)
                .save(
                        "owner",
                        new CompanyProfile(
                                "Casa Norte",
                                Optional.empty(),
                                new Numbering("M", 1, "MOV", "INV"),
                                Optional.empty()));
        UUID next = desk.transfers.draft("owner", desk.main, desk.second, "", Map.of(mug, 1L));
        assertThat(desk.shop.store.read(h -> TransferReader.one(h, next)).orElseThrow().number())
                .startsWith("MOV-");
        StocktakeOutcome begun =
                desk.stocktakes.start(
                        "owner", new StocktakeScope(desk.main, Optional.empty(), "", false));
        assertThat(begun).isInstanceOf(StocktakeOutcome.Done.class);
        String number =
                desk.shop.store.read(h ->
                        h.createQuery("SELECT number FROM stocktake").mapTo(String.class).one());
        assertThat(number).startsWith("INV-");
    }

    @Test
    void goodsOnTheWayBelongToNeitherWarehouse() {
        assertThat(desk.transfers.send("owner", transfer))
                .isEqualTo(new TransferOutcome.Done(transfer, 8));
        assertThat(state()).isEqualTo(TransferState.SENT);
        assertThat(desk.row(mug, desk.main).level().available()).isEqualTo(4);
        assertThat(desk.onHand(mug, desk.second)).isZero();
        assertThat(row().way()).isEqualTo(8);
    }

    @Test
    void theRowOfTheOtherWarehouseSaysWhatIsComing() {
        desk.transfers.send("owner", transfer);
        desk.transfers.receive("owner", transfer, Map.of(line("MUG").id(), 1L));
        assertThat(desk.row(mug, desk.second).coming()).isEqualTo(5);
        assertThat(desk.row(mug, desk.second).level().available()).isEqualTo(1);
        assertThat(desk.row(mug, desk.main).coming()).isZero();
    }

    @Test
    void whatArrivesDecidesTheState() {
        desk.transfers.send("owner", transfer);
        desk.transfers.receive("owner", transfer, Map.of(line("MUG").id(), 4L));
        assertThat(state()).isEqualTo(TransferState.PARTLY_RECEIVED);
        desk.transfers.receiveRest("owner", transfer);
        assertThat(state()).isEqualTo(TransferState.RECEIVED);
        assertThat(desk.onHand(mug, desk.second)).isEqualTo(6);
        assertThat(desk.onHand(cup, desk.second)).isEqualTo(2);
        assertThat(row().way()).isZero();
        assertThat(row().difference()).isZero();
    }

    @Test
    void whatNeverArrivesIsADifference() {
        desk.transfers.send("owner", transfer);
        desk.transfers.receive("owner", transfer, Map.of(line("MUG").id(), 4L));
        assertThat(desk.transfers.close("owner", transfer))
                .isEqualTo(new TransferOutcome.Done(transfer, 4));
        assertThat(state()).isEqualTo(TransferState.DIFFERENCE);
        assertThat(row().difference()).isEqualTo(-4);
        assertThat(row().way()).isZero();
        desk.undone();
        assertThat(state()).isEqualTo(TransferState.PARTLY_RECEIVED);
    }

    @Test
    void moreThanLeftMayArriveAndIsADifference() {
        desk.transfers.send("owner", transfer);
        desk.transfers.receive(
                "owner", transfer, Map.of(line("MUG").id(), 7L, line("CUP").id(), 2L));
        assertThat(state()).isEqualTo(TransferState.DIFFERENCE);
        assertThat(row().difference()).isEqualTo(1);
        assertThat(desk.onHand(mug, desk.second)).isEqualTo(7);
    }

    @Test
    void takingBackTheMovementsTakesTheStateBack() {
        desk.transfers.send("owner", transfer);
        desk.transfers.receiveRest("owner", transfer);
        assertThat(desk.undone()).isTrue();
        assertThat(state()).isEqualTo(TransferState.SENT);
        assertThat(desk.undone()).isTrue();
        assertThat(state()).isEqualTo(TransferState.DRAFT);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
        desk.undo.redo("owner");
        assertThat(state()).isEqualTo(TransferState.SENT);
        desk.undone();
        desk.transfers.send("owner", transfer);
        assertThat(state()).as("it can be sent anew").isEqualTo(TransferState.SENT);
        assertThat(desk.ledgerAgrees()).isTrue();
    }

    @Test
    void allLeavesOrNothing() {
        desk.transfers.plan("owner", transfer, cup, 6);
        assertThat(desk.transfers.send("owner", transfer))
                .isInstanceOfSatisfying(
                        TransferOutcome.Refused.class, r -> assertThat(r.sku()).isEqualTo("CUP"));
        assertThat(state()).isEqualTo(TransferState.DRAFT);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
    }

    @Test
    void onlyADraftIsPlannedAndSent() {
        desk.transfers.send("owner", transfer);
        assertThat(desk.transfers.send("owner", transfer))
                .isEqualTo(new TransferOutcome.NotNow(TransferState.SENT));
        assertThat(desk.transfers.plan("owner", transfer, mug, 1))
                .isInstanceOf(TransferOutcome.NotNow.class);
        assertThat(desk.transfers.discard("owner", transfer))
                .isInstanceOf(TransferOutcome.NotNow.class);
    }

    @Test
    void aLineIsPlannedTakenAwayAndComesBack() {
        desk.transfers.plan("owner", transfer, cup, 0);
        assertThat(desk.transferReader.lines(transfer)).hasSize(1);
        desk.undone();
        assertThat(desk.transferReader.lines(transfer)).hasSize(2);
        desk.transfers.plan("owner", transfer, cup, 4);
        assertThat(line("CUP").planned()).isEqualTo(4);
    }

    @Test
    void aDiscardedDraftComesBackWhole() {
        desk.transfers.discard("owner", transfer);
        assertThat(desk.transferReader.transfer(transfer)).isEmpty();
        desk.undone();
        assertThat(row().lines()).isEqualTo(2);
    }

    @Test
    void theViewsCountWhatTheyShow() {
        desk.transfers.draft("owner", desk.second, desk.main, "", Map.of(mug, 1L));
        assertThat(desk.transferReader.counts())
                .isEqualTo(Map.of(Tab.ALL, 2L, Tab.DRAFT, 2L, Tab.ON_THE_WAY, 0L, Tab.DONE, 0L));
        desk.transfers.send("owner", transfer);
        assertThat(desk.transferReader.counts().get(Tab.ON_THE_WAY)).isEqualTo(1);
        assertThat(desk.transferReader.page(Tab.ON_THE_WAY, 0, 10))
                .singleElement()
                .isEqualTo(row());
        desk.transfers.receiveRest("owner", transfer);
        assertThat(desk.transferReader.page(Tab.DONE, 0, 10)).hasSize(1);
    }

    private TransferRow row() {
        return desk.transferReader.transfer(transfer).orElseThrow();
    }

    private TransferState state() {
        return row().state();
    }

    private TransferLine line(String sku) {
        return desk.transferReader.lines(transfer).stream()
                .filter(l -> l.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }
}
