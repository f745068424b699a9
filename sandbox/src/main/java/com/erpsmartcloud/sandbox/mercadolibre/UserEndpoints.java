package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots.Depot;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/// The seller, his stores and grants, sites and currencies.
final class UserEndpoints {

    private static final Template USER =
            Template.of(
                    """
                    {"id":0,"nickname":"","registration_date":"2016-01-06T11:31:42.000-04:00",
                     "first_name":"Casa","last_name":"y Camino","country_id":"MX",
                     "email":"seller@example.com",
                     "identification":{"type":"RFC","number":"CYC160106AB1"},
                     "address":{"state":"MX-QUE","city":"Querétaro","address":"Calle 31 260",
                       "zip_code":"76000"},
                     "phone":{"area_code":"442","number":"000-0000","extension":"","verified":false},
                     "user_type":"normal","site_id":"MLM","points":100,"tags":[],
                     "permalink":"http://perfil.mercadolibre.com.mx/CASA.Y.CAMINO",
                     "seller_reputation":{"level_id":"5_green","power_seller_status":"platinum",
                       "transactions":{"period":"historic","total":9000,"completed":8600,
                         "canceled":400,
                         "ratings":{"positive":0.98,"neutral":0.01,"negative":0.01}}},
                     "status":{"site_status":"active","sell":{"allow":true,"codes":[]},
                       "billing":{"allow":true,"codes":[]}}}
                    """);
    private static final List<String> PRIVATE =
            List.of(
                    "registration_date",
                    "first_name",
                    "last_name",
                    "email",
                    "identification",
                    "phone",
                    "points");

    private final World world;
    private final Tokens tokens;
    private final Faults faults;

    UserEndpoints(World world, Tokens tokens, Faults faults) {
        this.world = world;
        this.tokens = tokens;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/users/me", _ -> Reply.of(user()));
        routes.add("GET", "/users/*/stores/search", this::stores);
        routes.add("GET", "/users/*/applications", this::applications);
        routes.add("DELETE", "/users/*/applications/*", this::revoke);
        routes.add("GET", "/users/*", this::someone);
        routes.add("GET", "/applications/*/grants", this::grants);
        routes.add("GET", "/sites", _ -> Reply.of(sites()));
        routes.add("GET", "/currencies/*", UserEndpoints::currency);
    }

    private ObjectNode user() {
        ObjectNode user = USER.fresh();
        user.put("id", world.account().userId()).put("nickname", world.account().nickname());
        ArrayNode tags = user.putArray("tags").add("normal").add("user_product_seller");
        if (faults.present(FaultKind.MULTI_ORIGIN, "/users/me").isPresent()) {
            tags.add("warehouse_management").add("multiwarehouse");
        }
        return user;
    }

    private Reply someone(Call call) {
        long id = call.number(0);
        if (id == world.account().userId()) {
            return Reply.of(user());
        }
        ObjectNode other = user();
        other.remove(PRIVATE);
        other.put("id", id).put("nickname", "COMPRADOR" + id).set("tags", Json.array());
        return Reply.of(other.put("permalink", "http://perfil.mercadolibre.com.mx/COMPRADOR" + id));
    }

    /// @throws Refusal 403 if it is somebody else's
    static void own(World world, long userId) {
        if (userId != world.account().userId()) {
            throw Refusal.forbidden("The caller is not authorized to access this resource");
        }
    }

    private Reply stores(Call call) {
        own(world, call.number(0));
        boolean stockOnly = call.text("tags").orElse("").contains("stock_location");
        ArrayNode results = Json.array();
        Depots.all().stream()
                .filter(each -> each.stockLocation() || !stockOnly)
                .forEach(each -> results.add(store(each)));
        ObjectNode body = Json.object();
        body.putObject("paging").put("limit", 50).put("total", results.size());
        return Reply.of(body.set("results", results));
    }

    private ObjectNode store(Depot depot) {
        ObjectNode store =
                Json.object()
                        .put("id", depot.id())
                        .put("user_id", Long.toString(world.account().userId()))
                        .put("description", depot.name())
                        .put("status", "active");
        store.putObject("location")
                .put("address_id", depot.addressId())
                .put("address_line", depot.street() + " " + depot.streetNumber())
                .put("street_name", depot.street())
                .put("street_number", depot.streetNumber())
                .put("city", depot.city())
                .put("state", depot.state())
                .put("country", "Mexico")
                .put("zip_code", depot.zip())
                .put("latitude", new BigDecimal(depot.latitude()))
                .put("longitude", new BigDecimal(depot.longitude()));
        ArrayNode tags = store.putArray("tags");
        ObjectNode services = Json.object();
        if (depot.stockLocation()) {
            tags.add("stock_location");
            services.putArray("stock_location").add("cross_docking").add("xd_drop_off");
        }
        return store.put("network_node_id", depot.node()).set("services", services);
    }

    private Reply applications(Call call) {
        own(world, call.number(0));
        ArrayNode all = Json.array();
        if (tokens.hasGrant()) {
            Account account = world.account();
            all.add(
                    grant().put("user_id", Long.toString(account.userId()))
                            .put("app_id", Long.toString(account.clientId())));
        }
        return Reply.of(all);
    }

    private Reply grants(Call call) {
        ownApplication(call.number(0));
        ArrayNode all = Json.array();
        if (tokens.hasGrant()) {
            all.add(grant());
        }
        ObjectNode body = Json.object();
        body.putObject("paging").put("total", all.size()).put("limit", 50).put("offset", 0);
        return Reply.of(body.set("grants", all));
    }

    private ObjectNode grant() {
        Account account = world.account();
        ObjectNode grant =
                Json.object()
                        .put("user_id", account.userId())
                        .put("app_id", account.clientId())
                        .put("date_created", Times.offset(account.grantedAt()));
        return grant.set("scopes", Json.array().add("read").add("write").add("offline_access"));
    }

    private Reply revoke(Call call) {
        own(world, call.number(0));
        ownApplication(call.number(1));
        tokens.revoke();
        return Reply.of(
                Json.object()
                        .put("user_id", call.part(0))
                        .put("app_id", call.part(1))
                        .put("msg", "Autorización eliminada"));
    }

    private void ownApplication(long clientId) {
        if (clientId != world.account().clientId()) {
            throw Refusal.forbidden("The caller is not authorized to access this resource");
        }
    }

    private static ArrayNode sites() {
        return Json.array()
                .add(
                        Json.object()
                                .put("default_currency_id", Pesos.CURRENCY)
                                .put("id", "MLM")
                                .put("name", "Mexico"));
    }

    private static Reply currency(Call call) {
        if (!call.part(0).equals(Pesos.CURRENCY)) {
            throw Refusal.notFound("Currency " + call.part(0) + " not found");
        }
        return Reply.of(
                Json.object()
                        .put("id", Pesos.CURRENCY)
                        .put("symbol", "$")
                        .put("description", "Peso Mexicano")
                        .put("decimal_places", 2));
    }
}
