package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose token it is, until when it works and what it opens.
///
/// Source: `bg.open.accesstoken.info.get`. A shop has no name here; its number stands for it.
/// Amounts and addresses of orders need rights of their own, without which orders come all the
/// same.
final class TemuAuthorization implements Authorization {

    private static final Map<Capability, List<TemuMethod>> NEEDS =
            Map.of(
                    Capability.READ_ORDERS, List.of(TemuMethod.ORDER_LIST),
                    Capability.READ_LISTINGS, List.of(TemuMethod.SKU_LIST),
                    Capability.READ_STOCK, List.of(TemuMethod.STOCK_READ),
                    Capability.WRITE_STOCK, List.of(TemuMethod.STOCK_READ, TemuMethod.STOCK_WRITE),
                    Capability.READ_PRICES, List.of(TemuMethod.PRICE_READ),
                    Capability.WRITE_PRICES,
                            List.of(TemuMethod.STOCK_READ, TemuMethod.PRICE_WRITE));

    private final TemuApi api;

    TemuAuthorization(TemuApi api) {
        this.api = api;
    }

    @Override
    public SignIn check(StoreAccess store) throws ConnectorException {
        TemuReply reply = api.call(store, TemuMethod.TOKEN_INFO, TemuApi.body());
        try {
            Fields info = reply.result();
            return new SignIn(
                    info.requiredId("mallId"),
                    TemuRegion.of(info.id("regionId")).map(TemuRegion::currency).orElse(""),
                    Optional.empty(),
                    info.seconds("expiredTime"),
                    may(info));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Set<Capability> may(Fields info) throws MalformedException {
        Set<String> open = new HashSet<>();
        for (Fields.Element method : info.list("apiScopeList")) {
            open.add(method.node().asString(""));
        }
        Set<Capability> may = EnumSet.noneOf(Capability.class);
        NEEDS.forEach((capability, needed) -> {
            if (needed.stream().allMatch(method -> open.contains(method.type()))) {
                may.add(capability);
            }
        });
        return may;
    }
}
