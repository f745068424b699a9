package com.erpsmartcloud.sandbox.ozon;

import java.util.Set;

/// Methods that were switched off; section 0 of the contract.
final class Retired {

    private static final Set<String> PATHS =
            Set.of(
                    "/v3/posting/fbs/list",
                    "/v3/posting/fbs/unfulfilled/list",
                    "/v2/posting/fbo/list",
                    "/v1/posting/digital/list",
                    "/v3/finance/transaction/list",
                    "/v3/finance/transaction/totals",
                    "/v2/posting/fbs/act/create",
                    "/v2/posting/fbs/package-label",
                    "/v1/posting/fbs/package-label/create",
                    "/v2/posting/fbs/package-label/create",
                    "/v1/posting/fbs/package-label/get",
                    "/v1/warehouse/list",
                    "/v1/delivery-method/list",
                    "/v1/product/info/stocks-by-warehouse/fbs",
                    "/v1/product/pictures/import",
                    "/v1/actions/products",
                    "/v1/actions/products/activate",
                    "/v1/actions/products/deactivate",
                    "/v1/actions/candidates",
                    "/v2/returns/rfbs/verify",
                    "/v2/returns/rfbs/reject",
                    "/v2/returns/rfbs/compensate",
                    "/v2/returns/rfbs/receive-return",
                    "/v2/returns/rfbs/return-money",
                    "/v3/returns/company/fbs",
                    "/v3/returns/company/fbo",
                    "/v3/posting/fbs/ship",
                    "/v3/posting/fbs/ship/package");

    private Retired() {}

    static boolean has(String path) {
        return PATHS.contains(path);
    }

    static Set<String> paths() {
        return PATHS;
    }

    static OzonError error() {
        return new OzonError(400, 9, "obsolete method cannot be used");
    }
}
