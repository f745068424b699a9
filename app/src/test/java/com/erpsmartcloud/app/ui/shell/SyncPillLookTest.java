package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SyncPillLookTest {

    private static final Instant NOW = TestDesk.NOW.instant();

    private static final List<SyncState> WORST =
            List.of(
                    new SyncState.AllWell(Duration.ofMinutes(59)),
                    new SyncState.Working(18, 40),
                    new SyncState.StoreNeedsPerson(21),
                    new SyncState.NoNetwork(NOW.minus(Duration.ofMinutes(59)), 99),
                    new SyncState.NoNetwork(NOW.minus(Duration.ofHours(26)), 120),
                    new SyncState.Refused(1204),
                    new SyncState.Off());

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePillNeverSaysMoreThan28Characters(Language language) {
        Texts texts = new Texts(language);
        assertThat(WORST)
                .allSatisfy(state ->
                        assertThat(SyncPillLook.of(state, NOW, texts).words())
                                .hasSizeLessThanOrEqualTo(28));
    }

    @Test
    void everyStateSaysWhatTheDesignSays() {
        Texts texts = new Texts(Language.ENGLISH);
        assertThat(
                        List.of(
                                        new SyncState.AllWell(Duration.ofSeconds(40)),
                                        new SyncState.Working(3, 6),
                                        new SyncState.StoreNeedsPerson(1),
                                        new SyncState.NoNetwork(
                                                NOW.minus(Duration.ofMinutes(24)), 7),
                                        new SyncState.NoNetwork(
                                                NOW.minus(Duration.ofMinutes(24)), 0),
                                        new SyncState.Refused(4),
                                        new SyncState.Off())
                                .stream()
                                .map(state -> SyncPillLook.of(state, NOW, texts).words()))
                .containsExactly(
                        "All synced · 40 s ago",
                        "Syncing 3 of 6",
                        "1 store needs you",
                        "Offline 24 min · 7 waiting",
                        "Offline 24 min",
                        "4 updates refused",
                        "On this computer only");
    }
}
