package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose key it is and what it opens.
///
/// Source: `/v1/seller/info` and `/v1/roles`. A role's methods are full paths or the beginnings of
/// paths; role names are not documented and not looked at.
final class OzonAuthorization implements Authorization {

    private static final int NAME = 255;

    private static final Map<Capability, List<OzonMethod>> NEEDS =
            Map.of(
                    Capability.READ_ORDERS, List.of(OzonMethod.ORDERS),
                    Capability.READ_LISTINGS,
                            List.of(
                                    OzonMethod.PRODUCT_LIST,
                                    OzonMethod.PRODUCT_INFO,
                                    OzonMethod.WAREHOUSES),
                    Capability.READ_STOCK, List.of(OzonMethod.STOCK_READ),
                    Capability.WRITE_STOCK, List.of(OzonMethod.STOCK_WRITE),
                    Capability.READ_PRICES, List.of(OzonMethod.PRODUCT_INFO),
                    Capability.WRITE_PRICES, List.of(OzonMethod.PRICE_WRITE));

    private final OzonApi api;

    OzonAuthorization(OzonApi api) {
        this.api = api;
    }

    @Override
    public SignIn check(StoreAccess store) throws ConnectorException {
        Fields info = api.call(store, OzonMethod.SELLER_INFO, OzonApi.body()).json();
        Fields roles = api.call(store, OzonMethod.ROLES, OzonApi.body()).json();
        try {
            Optional<Fields> company = info.object("company");
            return new SignIn(
                    company.isEmpty() ? "" : company.get().title("name", NAME),
                    company.isEmpty() ? "" : company.get().text("currency", NAME),
                    roles.instant("expires_at"),
                    may(methods(roles)));
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    private static List<String> methods(Fields roles) throws MalformedException {
        List<String> methods = new ArrayList<>();
        for (Fields.Element role : roles.array("roles")) {
            for (Fields.Element method : role.fields().array("methods")) {
                methods.add(method.node().asString(""));
            }
        }
        return methods;
    }

    private static Set<Capability> may(List<String> methods) {
        Set<Capability> may = EnumSet.noneOf(Capability.class);
        NEEDS.forEach((capability, needed) -> {
            if (needed.stream().allMatch(m -> isOpen(m.path(), methods))) {
                may.add(capability);
            }
        });
        return may;
    }

    private static boolean isOpen(String path, List<String> methods) {
        return methods.stream()
                .map(method ->
                        method.endsWith("/") ? method.substring(0, method.length() - 1) : method)
                .anyMatch(method ->
                        path.equals(method)
                                || (!method.isEmpty() && path.startsWith(method + "/")));
    }
}
