package com.erpsmartcloud.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Optional;

final class CompanySettingsTest {

    private static final CompanyProfile USUAL =
            new CompanyProfile("", Optional.empty(), Numbering.USUAL, Optional.empty());
    private static final CompanyProfile OWN =
            new CompanyProfile(
                    "Casa Norte",
                    Optional.of(Currency.getInstance("BRL")),
                    new Numbering("CN", 1200, "MOV", "INV"),
                    Optional.of(new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0))));

    @TempDir Path folder;

    private Store store;
    private CompanySettings settings;

    @BeforeEach
    void open() {
        StoreLocation place =
                new StoreLocation(folder, "jdbc:h2:" + folder.resolve("company").toAbsolutePath());
        store = new StoreOpener(place, new byte[32], () -> Instant.EPOCH).open();
        settings = new CompanySettings(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCompanyThatSaidNothingHasTheUsualOnes() {
        assertThat(settings.read()).isEqualTo(USUAL);
        assertThat(settings.home()).isEqualTo(Currency.getInstance("USD"));
    }

    @Test
    void whatIsSavedHoldsAndIsTakenBackAndDoneAgain() {
        settings.save("Marta", OWN);
        assertThat(settings.read()).isEqualTo(OWN);
        assertThat(settings.home()).isEqualTo(Currency.getInstance("BRL"));
        Undo undo = new Undo(store);
        assertThat(undo.undo("Marta")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(settings.read()).isEqualTo(USUAL);
        assertThat(undo.redo("Marta")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(settings.read()).isEqualTo(OWN);
    }

    @Test
    void anEmptiedOneIsTheUsualOneAgain() {
        settings.save("Marta", OWN);
        settings.save("Marta", USUAL);
        assertThat(settings.read()).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A-B", "SEVENTY", "A B", "%", "_"})
    void aNumberBeginsWithAFewLettersOnly(String letters) {
        assertThat(Numbering.isLetters(letters)).isFalse();
        assertThatThrownBy(() -> new Numbering(letters, 1, "T", "C"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    22:00, 08:00, 23:59, true
                    22:00, 08:00, 00:00, true
                    22:00, 08:00, 07:59, true
                    22:00, 08:00, 08:00, false
                    22:00, 08:00, 21:59, false
                    13:00, 15:00, 14:00, true
                    13:00, 15:00, 15:00, false
                    13:00, 15:00, 12:59, false
                    """)
    void quietHoursMayGoOverMidnight(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
        assertThat(new QuietHours(from, to).covers(time)).isEqualTo(quiet);
    }
}
