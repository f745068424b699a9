package com.erpsmartcloud.privacy.erase;

import com.erpsmartcloud.privacy.erase.ErasePlan.Line;
import com.erpsmartcloud.privacy.erase.ErasePlan.Reason;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.TableClasses;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.rights.RightsRequests;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Erasing one class of data by itself, where nothing else rests on it. Everything else goes with
/// its store or with the company.
///
/// Source: features V2 and V8.
public final class ClassErasure {

    /// What goes of each class; the rest of it stays as proof.
    private static final Map<DataClass, List<TableDef>> GOES =
            Map.of(
                    DataClass.SUPPORT_MESSAGES,
                    List.of(Tables.SUPPORT_LETTER),
                    DataClass.USAGE,
                    List.of(Tables.TELEMETRY_EVENT),
                    DataClass.LOGS,
                    List.of(Tables.NETWORK_REQUEST, Tables.UNDO_ENTRY, Tables.UNDO_STEP));

    private final Store store;
    private final RightsRequests requests;
    private final CompanySigner signer;
    private final Now now;

    public ClassErasure(Store store, RightsRequests requests, CompanySigner signer, Now now) {
        this.store = store;
        this.requests = requests;
        this.signer = signer;
        this.now = now;
    }

    /// The classes that can go by themselves.
    public static Set<DataClass> possible() {
        return GOES.keySet();
    }

    /// What would go and what stays. Nothing is touched.
    ///
    /// @throws IllegalArgumentException if the class does not go by itself
    public ErasePlan plan(DataClass data) {
        List<TableDef> goes = goes(data);
        return store.read(h -> {
            List<Line> erased = new ArrayList<>();
            List<Line> kept = new ArrayList<>();
            for (TableDef table : TableClasses.holding(data)) {
                if (goes.contains(table)) {
                    erased.add(line(h, table, Reason.NONE));
                } else {
                    kept.add(line(h, table, Reason.PROOF));
                }
            }
            kept.add(new Line("rights_request", 1, Optional.empty(), Reason.PROOF));
            return new ErasePlan(erased, kept, List.of(), now.instant().plus(Duration.ofDays(30)));
        });
    }

    private static List<TableDef> goes(DataClass data) {
        return Optional.ofNullable(GOES.get(data))
                .orElseThrow(() -> new IllegalArgumentException(data + " does not go by itself"));
    }

    private static Line line(Handle handle, TableDef table, Reason why) {
        long rows =
                handle.createQuery("SELECT COUNT(*) FROM " + table.name()).mapTo(Long.class).one();
        return new Line(table.name(), rows, Optional.empty(), why);
    }

    /// Does it.
    ///
    /// @param provenBy what the check of the person came to
    /// @return the signed receipt, which is kept with the request as well
    public String run(String actor, DataClass data, IdentityCheck.Proof provenBy) {
        ErasePlan plan = plan(data);
        RightsRequest request =
                requests.ask(actor, Right.DELETION, About.MYSELF, provenBy, "class " + data);
        store.write(
                actor,
                "class.erase",
                tx -> {
                    goes(data).forEach(table -> erase(tx, table));
                    tx.subject("class " + data);
                    return true;
                });
        store.checkpoint();
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("kind", "class");
        statement.put("request", request.number());
        statement.put("class", data.name());
        statement.put("at", Instant.ofEpochMilli(now.instant().toEpochMilli()).toString());
        statement.put("erased", counts(plan.erased()));
        statement.put("kept", counts(plan.kept()));
        String receipt = Certificate.signed(statement, signer);
        requests.answer(actor, request.id(), data.name(), receipt);
        return receipt;
    }

    private static void erase(Tx tx, TableDef table) {
        if (table.kind().captured()) {
            List<UUID> ids =
                    tx.read()
                            .createQuery("SELECT id FROM " + table.name())
                            .mapTo(UUID.class)
                            .list();
            ids.forEach(id -> tx.erase(table, id));
        } else {
            tx.derive(table, "DELETE FROM " + table.name());
        }
    }

    private static Map<String, Long> counts(List<Line> lines) {
        Map<String, Long> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.put(line.table(), line.rows()));
        return counts;
    }
}
