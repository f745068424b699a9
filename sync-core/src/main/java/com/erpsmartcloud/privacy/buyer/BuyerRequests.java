package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.orders.Masked;
import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Meaning;
import com.erpsmartcloud.store.Like;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.vault.AtomicFile;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a seller does when a buyer asks for his rights: finds him over all stores, hands him
/// everything, removes him. All of it without a network.
///
/// Source: features V10.
public final class BuyerRequests {

    private static final int MOST = 5_000;

    /// Every order has to be looked at, so they are read in the order they lie in. Beside the table
    /// of stores the database went through an index of theirs, and by the date through another, and
    /// fetched 500,000 rows one by one from all over the file.
    static final String FIND =
            """
            SELECT o.id, o.buyer_name, o.buyer_phone, o.store_id, o.ordered_at FROM customer_order o
             WHERE o.buyer_since IS NOT NULL
               AND (o.external_id IN (:text, :first) OR o.order_number = :text
                    OR LOWER(o.buyer_name) LIKE :part ESCAPE '!'
                    OR :digits <> '' AND REGEXP_REPLACE(o.buyer_phone, '[^0-9]', '') LIKE :digits)
             ORDER BY -o.ordered_at FETCH FIRST :most ROWS ONLY
            """;

    /// A purchase is kept under the first of its orders.
    private static final String FIRST_OF =
            """
            SELECT o.external_id FROM order_alias a JOIN customer_order o ON o.id = a.order_id
             WHERE a.external_id = ? FETCH FIRST ROW ONLY
            """;

    /// Where the rows of an order stand, in the order a person reads them.
    private static final Map<TableDef, String> PARTS = parts();

    private final Store store;
    private final BuyerErasure erasure;

    public BuyerRequests(Store store, BuyerErasure erasure) {
        this.store = store;
        this.erasure = erasure;
    }

    private static Map<TableDef, String> parts() {
        Map<TableDef, String> parts = new LinkedHashMap<>();
        parts.put(Tables.ORDER, "id");
        parts.put(Tables.ORDER_LINE, "order_id");
        parts.put(Tables.ORDER_ALIAS, "order_id");
        parts.put(Tables.ORDER_EVENT, "order_id");
        parts.put(Tables.ORDER_NOTE, "order_id");
        parts.put(Tables.ORDER_RAW, "order_id");
        return parts;
    }

    private record Hit(UUID order, String name, String phone, String store, Instant at) {}

    private record Person(String name, String phone) {}

    /// @param text a part of the name, the phone however written, or a whole order number; at least
    ///   two characters
    public List<FoundBuyer> find(String text) {
        String typed = text.strip();
        if (typed.length() < 2) {
            return List.of();
        }
        String digits = typed.replaceAll("\\D", "");
        boolean phone = digits.length() >= 5 && typed.chars().noneMatch(Character::isLetter);
        String part = Like.holds(typed.toLowerCase(Locale.ROOT));
        List<Hit> hits =
                store.read(h -> {
                    Map<UUID, String> names = storeNames(h);
                    String first =
                            h.createQuery(FIRST_OF)
                                    .bind(0, typed)
                                    .mapTo(String.class)
                                    .findOne()
                                    .orElse(typed);
                    return h.createQuery(FIND)
                            .bind("first", first)
                            .bind("text", typed)
                            .bind("part", part)
                            .bind("digits", phone ? "%" + digits : "")
                            .bind("most", MOST)
                            .map((r, _) ->
                                    new Hit(
                                            r.getObject(1, UUID.class),
                                            r.getString(2),
                                            r.getString(3),
                                            names.getOrDefault(r.getObject(4, UUID.class), ""),
                                            Instant.ofEpochMilli(r.getLong(5))))
                            .list();
                });
        Map<Person, List<Hit>> people = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Person person =
                    new Person(
                            hit.name().strip().toLowerCase(Locale.ROOT),
                            hit.phone().replaceAll("\\D", ""));
            people.computeIfAbsent(person, _ -> new ArrayList<>()).add(hit);
        }
        return people.values().stream().map(BuyerRequests::found).toList();
    }

    private static Map<UUID, String> storeNames(Handle handle) {
        return handle
                .createQuery("SELECT id, name FROM marketplace_store")
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FoundBuyer found(List<Hit> hits) {
        Set<String> stores = new LinkedHashSet<>();
        hits.forEach(hit -> stores.add(hit.store()));
        return new FoundBuyer(
                Masked.name(hits.getFirst().name()),
                Masked.phone(hits.getFirst().phone()),
                hits.stream().map(Hit::order).toList(),
                List.copyOf(stores),
                hits.getLast().at(),
                hits.getFirst().at());
    }

    /// Writes everything that is kept about the buyer of these orders, in clear, into one JSON
    /// file; that it was done stands in the audit log.
    ///
    /// @param target must not exist
    /// @return rows written
    /// @throws IOException if the file is there already or the disk did not take it
    public long export(String actor, Collection<UUID> orders, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        ObjectNode file = JsonMapper.shared().createObjectNode();
        long rows =
                store.read(h -> {
                    long count = 0;
                    for (var part : PARTS.entrySet()) {
                        ArrayNode list = file.putArray(part.getKey().name());
                        for (UUID order : orders) {
                            count += add(h, part.getKey(), part.getValue(), order, list);
                        }
                    }
                    return count;
                });
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
        store.write(
                actor,
                "buyer.export",
                tx -> {
                    tx.subject("buyer").detail("orders", orders.size()).detail("rows", rows);
                    return rows;
                });
        AtomicFile.replace(target, text.getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private static int add(Handle handle, TableDef table, String by, UUID order, ArrayNode list) {
        List<String> columns =
                table.columns().stream()
                        .filter(c ->
                                c.meaning() != Meaning.SECRET && !c.name().equals("fingerprint"))
                        .map(Column::name)
                        .toList();
        String key = table.columns().getFirst().name();
        List<UUID> ids =
                handle.createQuery(
                                "SELECT " + key + " FROM " + table.name() + " WHERE " + by + " = ?")
                        .bind(0, order)
                        .mapTo(UUID.class)
                        .list();
        for (UUID id : ids) {
            Map<String, Object> fields =
                    readable(table, StoredFields.read(handle, table, id, columns));
            list.add(JsonMapper.shared().readTree(StoredFields.toJson(fields)));
        }
        return ids.size();
    }

    /// Times as people write them, and the marketplace's original as its own text.
    private static Map<String, Object> readable(
            TableDef table, Optional<Map<String, Object>> fields) {
        Map<String, Object> readable = new LinkedHashMap<>();
        fields.orElse(Map.of())
                .forEach((name, value) -> {
                    Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
                    Column.Type type = table.columns().get(table.place(name)).type();
                    if (plain instanceof Long millis && type == Column.Type.INSTANT) {
                        readable.put(name, Instant.ofEpochMilli(millis).toString());
                    } else if (plain instanceof byte[] bytes) {
                        readable.put(name, new String(bytes, StandardCharsets.UTF_8));
                    } else {
                        readable.put(name, value);
                    }
                });
        return readable;
    }

    /// Removes the buyer from these orders; see [BuyerErasure].
    ///
    /// @param request what the buyer asked, as it is kept
    public long remove(String actor, Collection<UUID> orders, Optional<UUID> request)
            throws IOException {
        return erasure.erase(
                actor, ErasureCause.BUYER_REQUEST, request, orders, BuyerErasure.Watcher.NONE);
    }
}
