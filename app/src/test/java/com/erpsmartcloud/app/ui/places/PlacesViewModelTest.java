package com.erpsmartcloud.app.ui.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.shop.StockRooms;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.inventory.BinRow;
import com.erpsmartcloud.inventory.WarehouseRow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PlacesViewModelTest {

    @TempDir private Path folder;
    private SampleShop shop;
    private final StatusModel status = new StatusModel();
    private PlacesViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new StockRooms(shop, new BackgroundJobs(Runnable::run, Runnable::run), status)
                        .places();
        model.load();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aNewWarehouseOpensInThePanelAndTakesBins() {
        model.add("WEST", "West");
        WarehouseRow west = model.openProperty().get().orElseThrow().warehouse();
        assertThat(west.name()).isEqualTo("West");
        model.addBin(west, "A-01");
        model.addBin(west, "A-01");
        assertThat(model.refusedProperty().get()).contains(Text.of("places.refused.taken", "A-01"));
        assertThat(model.openProperty().get().orElseThrow().bins())
                .extracting(BinRow::code)
                .containsExactly("A-01");
    }

    @Test
    void aWarehouseWithGoodsIsNotArchivedAndAnEmptyOneIs() {
        model.open(shop.main);
        model.archive(model.openProperty().get().orElseThrow().warehouse());
        assertThat(model.refusedProperty().get().orElseThrow().key())
                .isEqualTo("places.refused.stock");
        model.close();
        model.add("WEST", "West");
        model.archive(model.openProperty().get().orElseThrow().warehouse());
        assertThat(model.openProperty().get().orElseThrow().warehouse().archived()).isTrue();
        model.archive(model.openProperty().get().orElseThrow().warehouse());
        assertThat(model.openProperty().get().orElseThrow().warehouse().archived()).isFalse();
    }

    @Test
    void nameAndCodeAreBothNeeded() {
        model.add(" ", "West");
        assertThat(model.refusedProperty().get()).contains(Text.of("places.refused.blank"));
    }
}
