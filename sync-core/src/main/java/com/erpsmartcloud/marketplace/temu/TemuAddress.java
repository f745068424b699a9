package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.Optional;

/// The answer of `bg.order.shippinginfo.v2.get`. Pure.
///
/// @param buyer as far as it is told in clear
/// @param isWhole false if Temu owes us an address: it is asked for again
record TemuAddress(Optional<BuyerFact> buyer, boolean isWhole) {

    /// The right to addresses is missing; asking again does not help.
    static final TemuAddress CLOSED = new TemuAddress(Optional.empty(), true);

    static final TemuAddress MISSING = new TemuAddress(Optional.empty(), false);

    private static final int NAME = 255;
    private static final int ADDRESS = 2_000;

    /// @param region digits of the order's `regionId`
    static TemuAddress read(Fields envelope, String region) throws MalformedException {
        Optional<Fields> result = envelope.object("result");
        if (result.isEmpty()) {
            return MISSING;
        }
        Fields to = result.get();
        String all = clear(to, "addressLineAll", ADDRESS);
        String code = clear(to, "postCode", NAME);
        BuyerFact buyer =
                new BuyerFact(
                        clear(to, "receiptName", NAME),
                        clear(to, "mobile", NAME),
                        TemuRegion.of(region).map(TemuRegion::name).orElse(""),
                        clear(to, "regionName2", NAME),
                        clear(to, "regionName3", NAME),
                        all.isEmpty() || code.isEmpty() ? all + code : all + ", " + code);
        boolean told = !(to.title("receiptName", 1) + to.title("addressLineAll", 1)).isEmpty();
        boolean known =
                !(buyer.name() + buyer.phone() + buyer.region() + buyer.city() + buyer.address())
                        .isEmpty();
        return new TemuAddress(
                known ? Optional.of(buyer) : Optional.empty(), told || isWithheld(to));
    }

    /// Temu says why it keeps an address to itself.
    private static boolean isWithheld(Fields to) throws MalformedException {
        Optional<Fields> warning = to.object("warning");
        return warning.isPresent()
                && (warning.get().flag("isRestriction")
                        || warning.get().decimal("reason").isPresent());
    }

    /// A part that Temu masks is not known.
    private static String clear(Fields to, String name, int most) throws MalformedException {
        String text = to.title(name, most);
        return text.contains("*") ? "" : text;
    }

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "TemuAddress[hidden]";
    }
}
