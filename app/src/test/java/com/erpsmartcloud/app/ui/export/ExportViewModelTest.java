package com.erpsmartcloud.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ExportViewModelTest {

    @TempDir private Path folder;
    @TempDir private Path exports;
    private SampleShop shop;
    private final StatusModel status = new StatusModel();
    private final List<Path> opened = new ArrayList<>();
    private ExportViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
        model =
                new ExportViewModel(
                        archive(shop, exports, opened), desk.jobs(), status, desk.dialogs());
        model.prepare();
    }

    static CompanyArchive archive(SampleShop shop, Path exports, List<Path> opened) {
        return new CompanyArchive(
                shop.store,
                () -> "Northlight Goods",
                "0.1.0",
                exports,
                Optional.of(opened::add),
                () -> SampleShop.NOW);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void oneStartWritesReadsBackAndNamesTheFile() {
        model.start(Locale.UK);
        ExportState state = model.stateProperty().get().orElseThrow();
        assertThat(state).isInstanceOf(ExportState.Finished.class);
        var report = ((ExportState.Finished) state).report();
        assertThat(report.verified()).isTrue();
        assertThat(report.file()).exists().hasParent(exports);
        assertThat(report.files()).anyMatch(file -> file.name().endsWith(".csv"));
        model.openFolder();
        assertThat(opened).containsExactly(exports);
    }

    @Test
    void aSecondExportTakesAnotherName() {
        model.start(Locale.UK);
        model.done();
        assertThat(model.stateProperty().get().orElseThrow())
                .isInstanceOfSatisfying(
                        ExportState.Ready.class,
                        ready ->
                                assertThat(ready.target().getFileName().toString())
                                        .endsWith(" (2).zip"));
    }

    @Test
    void verifyingAgainFindsOneFlippedByte() throws IOException {
        model.start(Locale.UK);
        model.verifyAgain();
        assertThat(model.verdictProperty().get().orElseThrow().key())
                .isEqualTo("export.verified.good");
        Path file =
                ((ExportState.Finished) model.stateProperty().get().orElseThrow()).report().file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        model.verifyAgain();
        assertThat(model.verdictProperty().get().orElseThrow().key())
                .isEqualTo("export.verified.damaged");
    }

    @Test
    void aMissingFolderIsToldInASentence() throws IOException {
        Files.delete(exports);
        model.start(Locale.UK);
        ExportState state = model.stateProperty().get().orElseThrow();
        assertThat(state)
                .isInstanceOfSatisfying(
                        ExportState.Failed.class,
                        failed ->
                                assertThat(failed.why())
                                        .isEqualTo(
                                                Text.of(
                                                        "export.failed.missing",
                                                        exports.toString())));
        Files.createDirectory(exports);
        model.start(Locale.UK);
        assertThat(model.stateProperty().get().orElseThrow())
                .isInstanceOf(ExportState.Finished.class);
    }
}
