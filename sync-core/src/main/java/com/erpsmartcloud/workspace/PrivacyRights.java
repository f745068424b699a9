package com.erpsmartcloud.workspace;

import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.BuyerRequests;
import com.erpsmartcloud.privacy.buyer.BuyerTrace;
import com.erpsmartcloud.privacy.erase.ClassErasure;
import com.erpsmartcloud.privacy.erase.CompanyPlan;
import com.erpsmartcloud.privacy.erase.CompanySigner;
import com.erpsmartcloud.privacy.erase.StoreErasure;
import com.erpsmartcloud.privacy.map.ClassRows;
import com.erpsmartcloud.privacy.map.DataMap;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.privacy.rights.RightsRequests;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Keyring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The half of the privacy centre that is about rights: what there is, how long it stays, who asked
/// for what, and how it goes.
public final class PrivacyRights implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyRights.class);

    private final Company company;
    private final Store store;
    private final Reservations reservations;
    private final Now now;
    private final BuyerErasure erasure;
    private final Retention retention;
    private final Repeated clock;
    private final Optional<String> trouble;

    /// Removes again at once whom an older copy of the company has brought back.
    ///
    /// @param traces what beside the tables may name a buyer
    PrivacyRights(Company company, Reservations reservations, List<BuyerTrace> traces, Now now) {
        this.company = company;
        this.store = company.store();
        this.reservations = reservations;
        this.now = now;
        this.erasure = new BuyerErasure(store, company.erasures(), traces);
        this.retention = new Retention(store, erasure, now);
        this.clock =
                new Repeated("retention", () -> LOG.info("retention: {}", retention.runIfDue()));
        this.trouble = replay();
    }

    private Optional<String> replay() {
        try {
            erasure.replay();
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("removed buyers may have come back: their list cannot be read", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Why buyers that were removed may be in this company again: the list of them cannot be read.
    public Optional<String> trouble() {
        return trouble;
    }

    public DataMap dataMap() {
        return new DataMap(store);
    }

    public Retention retention() {
        return retention;
    }

    /// Deadlines are reckoned in a time that a clock set back does not turn back.
    public RightsRequests requests() {
        return new RightsRequests(store, retention::time);
    }

    public Restrictions restrictions() {
        return new Restrictions(store);
    }

    /// @param keyring of this system, if it has one
    public IdentityCheck identity(Optional<Keyring> keyring) {
        return new VaultIdentity(company.folder().root(), keyring, now);
    }

    public BuyerRequests buyers() {
        return new BuyerRequests(store, erasure);
    }

    public StoreErasure storeErasure() {
        return new StoreErasure(store, erasure, reservations, requests(), signer(), now);
    }

    /// Classes of data that go by themselves.
    public ClassErasure classErasure() {
        return new ClassErasure(store, requests(), signer(), now);
    }

    public ClassRows classRows() {
        return new ClassRows(store);
    }

    public CompanySigner signer() {
        return new CompanySigner(store, company.signingSealer());
    }

    public CompanyPlan companyPlan() {
        return new CompanyPlan(store, signer(), now);
    }

    void keepRetention() {
        clock.start(Duration.ofMinutes(2), Duration.ofHours(1));
    }

    @Override
    public void close() {
        clock.close();
    }
}
