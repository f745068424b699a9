package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The seller's warehouses and how parcels leave them.
final class WarehouseEndpoints {

    private static final Set<String> METHOD_STATES =
            Set.of("NEW", "EDITED", "ACTIVE", "DISABLED", "WAITING", "BROKEN");

    private final World world;

    WarehouseEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v2/warehouse/list", (query, _) -> warehouses(query));
        table.put("/v2/delivery-method/list", (query, _) -> methods(query));
    }

    private ObjectNode warehouses(Query query) {
        int limit = query.limit(200);
        List<Long> ids = query.integers("warehouse_ids");
        List<Warehouse> found =
                world.warehouses().stream()
                        .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                        .toList();
        Page<Warehouse> page =
                Page.of(
                        found,
                        each -> key(each.id()),
                        query.text("cursor").orElse(""),
                        "cursor",
                        List.of("warehouses", ids),
                        false,
                        limit);
        ObjectNode answer = paged(page);
        ArrayNode rows = answer.putArray("warehouses");
        page.rows().forEach(each -> rows.add(warehouse(each)));
        return answer;
    }

    private static ObjectNode warehouse(Warehouse from) {
        ObjectNode row =
                Json.object()
                        .put("warehouse_id", from.id())
                        .put("name", from.name())
                        .put("status", from.status())
                        .put("warehouse_type", from.scheme())
                        .put("is_rfbs", from.rfbs())
                        .put("is_express", false)
                        .put("is_comfort", false)
                        .put("is_kgt", false);
        row.putObject("address_info")
                .put("address", from.address())
                .put("latitude", new BigDecimal(from.latitude()))
                .put("longitude", new BigDecimal(from.longitude()))
                .put("utc", "UTC+03:00");
        row.put("phone", from.phone()).put("courier_comment", "");
        row.putArray("courier_phones").add("+7(900)000-00-01");
        row.putObject("first_mile")
                .put("type", from.rfbs() ? "UNSPECIFIED" : "DROP_OFF")
                .put("dropoff_point_id", from.rfbs() ? "" : "1020002070000000")
                .put("timeslot_id", 287231)
                .put("timeslot_from", "10:00")
                .put("timeslot_to", "12:00")
                .put("first_mile_is_changing", false);
        row.put("carriage_label_type", "BIG")
                .put("cut_in_time", 0)
                .put("sla_cut_in", 1440)
                .put("is_auto_assembly", false)
                .put("is_waybill_enabled", false)
                .put("with_item_list", true)
                .put("has_entrusted_acceptance", false)
                .put("has_postings_limit", false)
                .put("min_postings_limit", 0)
                .put("postings_limit", -1);
        ObjectNode timetable =
                row.putObject("timetable")
                        .put("timetable_from", "2026-01-01T00:00:00Z")
                        .put("timetable_to", "2026-12-31T00:00:00Z");
        timetable
                .putArray("working_hours")
                .addObject()
                .put("time_from", "2026-01-01T06:00:00Z")
                .put("time_to", "2026-01-01T15:00:00Z");
        row.set(
                "working_days",
                Json.array(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")));
        return row.put("created_at", Times.text(from.createdAt()))
                .put("updated_at", Times.text(from.updatedAt()))
                .putNull("pause_at");
    }

    private ObjectNode methods(Query query) {
        int limit = query.limit(100);
        Optional<Query> filter = query.object("filter");
        List<Long> ids = ids(filter, "delivery_method_ids");
        List<Long> providers = ids(filter, "provider_ids");
        List<Long> warehouses = ids(filter, "warehouse_ids");
        List<String> states = filter.map(each -> each.texts("status")).orElse(List.of());
        if (!METHOD_STATES.containsAll(states)) {
            throw query.invalid("filter.status", "value must be one of " + METHOD_STATES);
        }
        boolean descending = Sorting.isDescending(query);
        List<Warehouse> found =
                world.warehouses().stream()
                        .filter(each -> ids.isEmpty() || ids.contains(each.methodId()))
                        .filter(each ->
                                providers.isEmpty() || providers.contains(each.providerId()))
                        .filter(each -> warehouses.isEmpty() || warehouses.contains(each.id()))
                        .filter(each -> states.isEmpty() || states.contains(methodState(each)))
                        .toList();
        Page<Warehouse> page =
                Page.of(
                        descending ? found.reversed() : found,
                        each -> key(each.id()),
                        query.text("cursor").orElse(""),
                        "cursor",
                        List.of("methods", ids, providers, warehouses, states, descending),
                        descending,
                        limit);
        ObjectNode answer = paged(page);
        ArrayNode rows = answer.putArray("delivery_methods");
        page.rows().forEach(each -> rows.add(method(each)));
        return answer;
    }

    private static List<Long> ids(Optional<Query> filter, String name) {
        List<Long> ids = filter.map(each -> each.integers(name)).orElse(List.of());
        if (ids.size() > 100) {
            throw OzonError.invalid("filter." + name + ": at most 100 items");
        }
        return ids;
    }

    private static String methodState(Warehouse warehouse) {
        return warehouse.isUsable() ? "ACTIVE" : "DISABLED";
    }

    private static ObjectNode method(Warehouse from) {
        return Json.object()
                .put("id", from.methodId())
                .put("name", from.methodName())
                .put("warehouse_id", from.id())
                .put("provider_id", from.providerId())
                .put("template_id", 0)
                .put("status", methodState(from))
                .put("is_express", false)
                .put("cutoff", from.cutoff())
                .put("sla_cut_in", 1440)
                .put("tpl_integration_type", from.integration())
                .put("created_at", Times.text(from.createdAt()))
                .put("updated_at", Times.text(from.updatedAt()));
    }

    private static ObjectNode paged(Page<?> page) {
        return Json.object().put("cursor", page.cursorIfFull()).put("has_next", page.full());
    }

    private static String key(long id) {
        return String.format(Locale.ROOT, "%019d", id);
    }
}
