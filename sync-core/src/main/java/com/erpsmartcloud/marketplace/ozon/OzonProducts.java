package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cards and warehouses of Ozon as listings and warehouses of ours. Pure.
final class OzonProducts {

    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    /// The status in which stock may be set.
    private static final String SELLABLE = "price_sent";

    private OzonProducts() {}

    /// @param product an item of `/v3/product/info/list`
    static ListingFact toListing(Fields product, Instant asOf) throws MalformedException {
        Optional<Fields> statuses = product.object("statuses");
        String status = statuses.isEmpty() ? "" : statuses.get().text("status", NAME);
        boolean archived = product.flag("is_archived") || product.flag("is_autoarchived");
        Optional<Money> price = OzonMoney.price(product, "price");
        return new ListingFact(
                product.requiredId("id"),
                product.id("sku"),
                product.requiredText("offer_id", NAME),
                product.title("name", TITLE),
                barcodes(product),
                price.isPresent() ? price.get() : Money.zero(OzonMoney.currency(product)),
                status,
                status.equals(SELLABLE) && !archived,
                archived,
                asOf);
    }

    /// @param warehouse an item of `/v2/warehouse/list`; anything but `created` is no place for
    ///   stock
    static WarehouseFact toWarehouse(Fields warehouse) throws MalformedException {
        return new WarehouseFact(
                warehouse.requiredId("warehouse_id"),
                warehouse.title("name", NAME),
                warehouse.text("status", NAME).equals("created"));
    }

    private static List<String> barcodes(Fields product) throws MalformedException {
        List<String> barcodes = new ArrayList<>();
        if (product.node().path("barcodes").isArray()) {
            for (Fields.Element barcode : product.array("barcodes")) {
                if (!barcode.node().isString() || barcode.node().stringValue().length() > NAME) {
                    throw new MalformedException(barcode.path(), "not a barcode");
                }
                barcodes.add(barcode.node().stringValue());
            }
        }
        return barcodes;
    }
}
