package com.erpsmartcloud.sandbox.ozon;

/// Which optional parts of a posting the client wants.
record Parts(
        boolean analytics,
        boolean barcodes,
        boolean financial,
        boolean legal,
        boolean exemplars,
        boolean related) {

    static Parts of(Query query) {
        return query.object("with")
                .map(with ->
                        new Parts(
                                with.flag("analytics_data"),
                                with.flag("barcodes"),
                                with.flag("financial_data"),
                                with.flag("legal_info"),
                                with.flag("product_exemplars"),
                                with.flag("related_postings")))
                .orElse(new Parts(false, false, false, false, false, false));
    }
}
