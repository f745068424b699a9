package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.NetworkLog.Entry;
import com.erpsmartcloud.net.NetworkLog.Result;
import com.erpsmartcloud.privacy.consent.ChainCheck;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.network.NetworkFilter;
import com.erpsmartcloud.privacy.sharing.MarketplaceUse;
import com.erpsmartcloud.privacy.sharing.ProcessorUse;
import com.erpsmartcloud.privacy.telemetry.Lasted;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent.Started;
import com.erpsmartcloud.testing.PlainTextScan;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.SlotKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The privacy centre of a real, encrypted company, through the doors the screens use.
class PrivacyOfACompanyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HOST = "only-in-the-log.example";

    @TempDir Path folder;

    @Test
    void withoutAnAccountNoProcessorIsInUseAndTheMarketplaceIsNamedWithItsTraffic() {
        TestCompany.create(folder).close();
        try (Workspace workspace = open()) {
            assertThat(workspace.sharing().processors()).noneMatch(ProcessorUse::inUse);
            workspace.company().networkLog().record(entry("127.0.0.1", 300, Result.ANSWERED));
            workspace.blockedHosts().block("Ana", "127.0.0.1");
            workspace.company().networkLog().record(entry("127.0.0.1", 0, Result.BLOCKED));
            MarketplaceUse use = workspace.sharing().marketplaces().getFirst();
            assertThat(use.lastSent()).contains(NOON.plusSeconds(300));
            assertThat(use.requests()).isEqualTo(2);
            assertThat(use.bytesOut()).isEqualTo(300);
            assertThat(use.blocked()).isTrue();
        }
    }

    @Test
    void telemetryIsOffMeansNothingIsKeptAndNothingIsRequested() {
        TestCompany.create(folder).close();
        try (Workspace workspace = open()) {
            assertThat(workspace.telemetry().note(new Started(Lasted.UNDER_1_S))).isFalse();
            assertThat(workspace.telemetry().waitingCount()).isZero();
            assertThat(workspace.networkLog().count(NetworkFilter.ALL)).isZero();
        }
    }

    @Test
    void whatIsSaidAboutSecurityIsReadFromThisInstallation() {
        TestCompany.create(folder).close();
        try (Workspace workspace = open()) {
            SecurityFacts before = workspace.security();
            assertThat(before.encrypted()).isTrue();
            assertThat(before.cipher()).isEqualTo("AES-256-XTS");
            assertThat(before.authenticated()).isFalse();
            assertThat(before.slots()).containsExactly(SlotKind.OPEN);
            assertThat(before.openToAll()).isTrue();
            assertThat(before.databaseVersion()).startsWith("2.4.240");
            assertThat(before.deviceNumber())
                    .isEqualTo(String.format("%016x", workspace.store().device()));
            assertThat(before.lastBackup()).isEmpty();
            workspace.backups().take();
            assertThat(workspace.security().lastBackup()).isPresent();
        }
    }

    @Test
    void ledgerAndLogLieEncryptedAndSurviveARestart() throws Exception {
        TestCompany.create(folder).close();
        try (Workspace workspace = open()) {
            workspace
                    .consents()
                    .give(
                            "Ana",
                            ConsentNotices.in(Locale.ENGLISH).of(Purpose.TIPS),
                            Method.PRIVACY_CENTRE);
            workspace.company().networkLog().record(entry(HOST, 1, Result.ANSWERED));
        }
        assertThat(PlainTextScan.filesWith(folder, HOST)).isEmpty();
        try (Workspace workspace = open()) {
            assertThat(workspace.consents().isOn(Purpose.TIPS)).isTrue();
            assertThat(workspace.consents().verify()).isEqualTo(new ChainCheck.Whole(1));
            assertThat(workspace.networkLog().totals())
                    .extracting(t -> t.host())
                    .containsExactly(HOST);
            assertThat(workspace.policies().current()).isPresent();
        }
    }

    private Workspace open() {
        Company company =
                Company.open(
                        new CompanyFolder(folder),
                        TestCompany.unlock(folder),
                        Company.Expect.EXISTING,
                        "test",
                        Now.SYSTEM);
        return new Workspace(company, List.of(), Now.SYSTEM);
    }

    private static Entry entry(String host, int bytes, Result result) {
        return new Entry(
                NOON.plusSeconds(bytes),
                host,
                "orders",
                "POST",
                "/v3/list",
                bytes,
                bytes,
                BodyClass.MARKETPLACE,
                200,
                result,
                "",
                Duration.ofMillis(5));
    }
}
