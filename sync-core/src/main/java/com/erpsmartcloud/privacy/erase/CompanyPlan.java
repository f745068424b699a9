package com.erpsmartcloud.privacy.erase;

import com.erpsmartcloud.privacy.erase.ErasePlan.Reason;
import com.erpsmartcloud.privacy.map.DataMap;
import com.erpsmartcloud.privacy.map.DataMapRow;
import com.erpsmartcloud.privacy.map.Place;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The plan and the certificate of erasing the whole company, made while it is still open: once its
/// keys are gone nobody signs for it.
public final class CompanyPlan {

    private final Store store;
    private final CompanySigner signer;
    private final Now now;

    public CompanyPlan(Store store, CompanySigner signer, Now now) {
        this.store = store;
        this.signer = signer;
        this.now = now;
    }

    /// On this device everything goes. What the vendor must keep by law lies with the account
    /// service, and a company without an account has none of it.
    public ErasePlan plan() {
        List<ErasePlan.Line> erased = new ArrayList<>();
        Map<String, Long> tables = new TreeMap<>();
        for (DataMapRow row : new DataMap(store).read()) {
            if (row.data().places().contains(Place.THIS_DEVICE)) {
                row.parts().forEach(p -> tables.merge(p.table(), p.records(), Math::max));
            }
        }
        tables.forEach((table, rows) ->
                erased.add(new ErasePlan.Line(table, rows, Optional.empty(), Reason.NONE)));
        return new ErasePlan(erased, List.of(), List.of(), now.instant().plus(Duration.ofDays(30)));
    }

    /// To be saved outside the company's folder before it goes.
    public String certificate(String companyName) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("kind", "company");
        statement.put("company", companyName);
        statement.put("at", Instant.ofEpochMilli(now.instant().toEpochMilli()).toString());
        Map<String, Long> counts = new LinkedHashMap<>();
        plan().erased().forEach(line -> counts.put(line.table(), line.rows()));
        statement.put("erased", counts);
        statement.put("notReached", Arrays.stream(NotReached.values()).map(Enum::name).toList());
        return Certificate.signed(statement, signer);
    }
}
