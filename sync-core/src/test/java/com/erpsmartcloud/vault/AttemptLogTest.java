package com.erpsmartcloud.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.vault.Unlocking.MustWait;
import com.erpsmartcloud.vault.Unlocking.WrongSecret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class AttemptLogTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path folder;
    private Instant clock = START;

    @ParameterizedTest
    @CsvSource({"1,0", "4,0", "5,1", "6,2", "7,4", "10,32", "11,60", "12,60", "2000000000,60"})
    void theWaitGrowsFromAMinuteToAnHour(int wrong, int minutes) {
        assertThat(AttemptLog.waitAfter(wrong)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordWaits() throws VaultException {
        vault().create("correct horse".toCharArray()).vault().close();
        for (int left = 4; left >= 1; left--) {
            assertThat(tryWrong()).isEqualTo(new WrongSecret(left, Optional.empty()));
        }
        Instant end = START.plus(Duration.ofMinutes(1));
        assertThat(tryWrong()).isEqualTo(new WrongSecret(0, Optional.of(end)));

        // Each call is a new Vault, as after a restart.
        assertThat(vault().unlockWithPassword("correct horse".toCharArray()))
                .isEqualTo(new MustWait(end));
        clock = end;
        VaultTest.opened(vault().unlockWithPassword("correct horse".toCharArray())).close();
        assertThat(tryWrong()).isEqualTo(new WrongSecret(4, Optional.empty()));
    }

    @Test
    void aClockSetBackDoesNotShortenTheWait() throws IOException {
        failFiveTimes();
        clock = START.minus(Duration.ofDays(30));
        Instant end = clock.plus(Duration.ofMinutes(1));
        assertThat(log().waitUntil()).hasValue(end);
        clock = end.minusSeconds(1);
        assertThat(log().waitUntil()).hasValue(end);
        clock = end;
        assertThat(log().waitUntil()).isEmpty();
    }

    @Test
    void aTamperedLogCostsAWait() throws IOException {
        Files.writeString(folder.resolve("attempts.json"), "{\"wrong\":-7,\"waitSeconds\":0}");
        assertThat(log().waitUntil()).hasValue(START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void successForgetsTheWrongTries() throws IOException {
        failFiveTimes();
        log().succeeded();
        assertThat(log().waitUntil()).isEmpty();
        assertThat(log().countTry().wrong()).isEqualTo(1);
    }

    private void failFiveTimes() throws IOException {
        for (int i = 0; i < 5; i++) {
            log().countTry();
        }
    }

    private Unlocking tryWrong() throws VaultException {
        return vault().unlockWithPassword("wrong password".toCharArray());
    }

    private AttemptLog log() {
        return new AttemptLog(folder, () -> clock);
    }

    private Vault vault() {
        return Vault.in(folder, () -> clock, Optional.empty());
    }
}
