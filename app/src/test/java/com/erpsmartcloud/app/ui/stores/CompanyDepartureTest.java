package com.erpsmartcloud.app.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.stores.Departure.Way;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.RequestState;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.UUID;

/// A real store of a real company is left, first without its buyers, then whole.
class CompanyDepartureTest {

    @TempDir private Path folder;

    @Test
    void theBuyersGoAndThenEverything() throws Exception {
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 30),
                        PullProgress.SILENT)) {
            Workspace company = running.workspace();
            UUID store = company.stores().all().getFirst().id();
            Departure departure = new CompanyDeparture(company, "owner");
            long buyers = departure.holdings(store).buyers();
            long orders = departure.holdings(store).orders();
            assertThat(buyers).isPositive();

            Departure.Receipt first =
                    departure.remove(store, Way.PSEUDONYMISE, IdentityCheck.Proof.NOT_PROTECTED);
            assertThat(first.buyers()).isEqualTo(buyers);
            assertThat(first.erased()).isZero();
            assertThat(first.before().key()).isTrue();
            assertThat(departure.holdings(store).buyers()).isZero();
            assertThat(departure.holdings(store).orders()).isEqualTo(orders);

            Departure.Receipt second =
                    departure.remove(store, Way.ERASE, IdentityCheck.Proof.NOT_PROTECTED);
            assertThat(second.erased()).isEqualTo(orders);
            assertThat(second.before().key()).isFalse();
            assertThat(company.stores().byId(store)).isEmpty();
            assertThat(company.privacyRights().requests().all())
                    .hasSize(2)
                    .allSatisfy(CompanyDepartureTest::isProof);
        }
    }

    private static void isProof(RightsRequest request) {
        assertThat(request.right()).isEqualTo(Right.DELETION);
        assertThat(request.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(request.proof()).contains("\"signature\"", DemoCompany.STORE);
    }
}
