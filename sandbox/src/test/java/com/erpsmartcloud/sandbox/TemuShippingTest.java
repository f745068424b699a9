package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class TemuShippingTest extends TemuTestCase {

    private static final String SHIPPED = "bg.logistics.shipment.v2.get";

    @Test
    void aShippedOrderShowsItsPackageAndArrivesDaysLater() throws Exception {
        String sn = bought(2);
        String child = child(sn, 0);
        JsonNode done = temu.ok(CONFIRM, send(0, parcel("1Z1", line(sn, child, 2))));
        assertThat(done.path("warningMessage").isArray()).isTrue();
        assertThat(status(sn)).isEqualTo(4);
        JsonNode row = shipment(sn, child).path(0);
        assertThat(row.path("trackingNumber").stringValue()).isEqualTo("1Z1");
        assertThat(row.path("carrierName").stringValue()).isEqualTo("UPS");
        assertThat(row.path("quantity").intValue()).isEqualTo(2);
        assertThat(detail(sn).at("/orderList/0/packageSnInfo/0/packageSn").stringValue())
                .isEqualTo(row.path("packageSn").stringValue())
                .matches("PK-\\d{19}");
        assertThat(temu.refusal(CONFIRM, send(0, parcel("1Z2", line(sn, child, 2)))))
                .isEqualTo(120_012_004);
        assertThat(market.cancel(sn)).isEqualTo(Cancelled.TOO_LATE);
        clock.advance(Duration.ofDays(9));
        assertThat(status(sn)).isEqualTo(5);
    }

    @Test
    void aPartLeavesFirstAndTheRestLater() throws Exception {
        String sn = bought(3);
        String child = child(sn, 0);
        temu.ok(CONFIRM, send(0, parcel("1Z1", line(sn, child, 2))));
        assertThat(status(sn)).isEqualTo(41);
        assertThat(detail(sn).at("/orderList/0/orderShippingTime").isNull()).isTrue();
        assertThat(temu.refusal(CONFIRM, send(0, parcel("1Z2", line(sn, child, 2)))))
                .isEqualTo(120_013_002);
        temu.ok(CONFIRM, send(0, parcel("1Z2", line(sn, child, 1))));
        assertThat(status(sn)).isEqualTo(4);
        assertThat(shipment(sn, child)).hasSize(2);
    }

    @Test
    void severalPackagesAtOnceMustHoldEverythingThatIsLeft() throws Exception {
        String sn = bought(3);
        String child = child(sn, 0);
        String one = parcel("1Z1", line(sn, child, 1));
        assertThat(temu.refusal(CONFIRM, send(1, one, one))).isEqualTo(120_013_002);
        assertThat(temu.refusal(CONFIRM, send(1, one))).isEqualTo(120_011_002);
        temu.ok(CONFIRM, send(1, one, parcel("1Z2", line(sn, child, 2))));
        assertThat(status(sn)).isEqualTo(4);
        clock.advance(Duration.ofDays(9));
        assertThat(status(sn)).isEqualTo(5);
    }

    @Test
    void ordersOfOneBuyerGoTogetherAndThoseOfTwoDoNot() throws Exception {
        String first = bought(1);
        String second = bought(1);
        String both =
                parcel("1Z1", line(first, child(first, 0), 1), line(second, child(second, 0), 1));
        assertThat(temu.refusal(CONFIRM, send(2, both))).isEqualTo(120_012_015);
        assertThat(status(first)).isEqualTo(2);
        List<String> neighbours = ofOneBuyer();
        String together = parcel("1Z2", lines(neighbours.get(0)), lines(neighbours.get(1)));
        temu.ok(CONFIRM, send(2, together));
        assertThat(status(neighbours.get(0))).isEqualTo(4);
        assertThat(shipment(neighbours.get(0), child(neighbours.get(0), 0)).at("/0/packageSn"))
                .isEqualTo(
                        shipment(neighbours.get(1), child(neighbours.get(1), 0))
                                .at("/0/packageSn"));
    }

    @Test
    void whatCannotBeIsRefusedByItsCode() throws Exception {
        String sn = bought(1);
        String good = parcel("1Z1", line(sn, child(sn, 0), 1));
        assertThat(temu.refusal(CONFIRM, send(0, good.replace("1002", "7"))))
                .isEqualTo(120_015_037);
        assertThat(temu.refusal(CONFIRM, send(0, good.replace("WH-0221", "WH-9"))))
                .isEqualTo(120_011_006);
        assertThat(temu.refusal(CONFIRM, send(0, good.replace(sn, "PO-211-1"))))
                .isEqualTo(120_012_007);
        assertThat(temu.refusal(CONFIRM, send(0, parcel("1Z1", line(sn, "211-1", 1)))))
                .isEqualTo(120_012_016);
        assertThat(temu.refusal(CONFIRM, send(7, good))).isEqualTo(120_011_002);
        assertThat(temu.refusal(CONFIRM, send(0, parcel("1Z1", line(sn, child(sn, 0), 0)))))
                .isEqualTo(120_011_002);
        assertThat(temu.refusal(CONFIRM, send(0, parcel("", line(sn, child(sn, 0), 1)))))
                .isEqualTo(120_011_002);
        String pending = orderIn(1, 0);
        assertThat(temu.refusal(CONFIRM, send(0, parcel("1", line(pending, child(pending, 0), 1)))))
                .isEqualTo(120_012_012);
        assertThat(status(sn)).isEqualTo(2);
    }

    @Test
    void anOpenWishOfTheBuyerHasToBeAnsweredFirst() throws Exception {
        String sn = labelled("pending_buyer_cancellation", 0);
        String child = child(sn, 0);
        long units = detail(sn).at("/orderList/0/quantity").longValue();
        String parcel = parcel("1Z1", line(sn, child, units));
        assertThat(temu.refusal(CONFIRM, send(0, parcel))).isEqualTo(120_012_030);
        String denying =
                "{\"confirmAcceptance\":[\"DENY_CANCELLATION\"]," + parcel.strip().substring(1);
        temu.ok(CONFIRM, send(0, denying));
        assertThat(open(sn)).isEmpty();
        assertThat(refusalOf("pending_buyer_address_change")).isEqualTo(120_012_023);
        assertThat(refusalOf("pending_risk_control_alert")).isEqualTo(120_012_031);
    }

    @Test
    void anAgreedCancellationGivesTheUnitsBack() throws Exception {
        String sn = labelled("pending_buyer_cancellation", 0);
        JsonNode line = detail(sn).at("/orderList/0");
        String code = line.at("/productList/0/extCode").stringValue();
        long before = units(code);
        JsonNode request = open(sn).path(0);
        String both =
                "{\"parentAfterSalesSn\":\"%s\",\"parentOrderSn\":\"%s\"}"
                        .formatted(request.path("parentAfterSalesSn").stringValue(), sn);
        temu.ok("bg.aftersales.cancel.agree", both);
        assertThat(status(sn)).isEqualTo(3);
        assertThat(units(code)).isEqualTo(before + line.path("quantity").longValue());
        assertThat(temu.refusal("bg.aftersales.cancel.agree", both)).isEqualTo(130_010_005);
    }

    @Test
    void theSellersOwnCancellationTakesEffectLater() throws Exception {
        String sn = bought(2);
        String wish =
                "{\"parentOrderSn\":\"%s\",\"orderSnList\":[\"%s\"]}".formatted(sn, child(sn, 0));
        assertThat(
                        temu.ok("temu.order.cancel.outofstock.apply", wish)
                                .path("applyResult")
                                .booleanValue())
                .isTrue();
        assertThat(status(sn)).isEqualTo(2);
        assertThat(
                        temu.ok("temu.order.cancel.outofstock.apply", wish)
                                .at("/failReasonList/0/orderSn")
                                .stringValue())
                .isEqualTo(child(sn, 0));
        clock.advance(Duration.ofSeconds(3));
        assertThat(status(sn)).isEqualTo(3);
    }

    @Test
    void aTrackingNumberIsCorrectedAndAPackageAdded() throws Exception {
        String sn = bought(1);
        String child = child(sn, 0);
        temu.ok(CONFIRM, send(0, parcel("WRONG", line(sn, child, 1))));
        String packageSn = shipment(sn, child).at("/0/packageSn").stringValue();
        String label =
                "\"trackingNumber\":\"RIGHT\",\"selfShippingWarehouseId\":\"WH-02211000000002\"";
        assertThat(
                        temu.ok(
                                        "bg.logistics.shipment.shippingtype.update",
                                        "{\"editPackageRequestList\":[{\"packageSn\":\"%s\",\"shipCompanyId\":1001,%s}]}"
                                                .formatted(packageSn, label))
                                .booleanValue())
                .isTrue();
        assertThat(
                        temu.ok(
                                        "bg.logistics.shipment.sub.confirm",
                                        "{\"mainPackageSn\":\"%s\",\"sendSubRequestList\":[{\"carrierId\":1003,%s}]}"
                                                .formatted(packageSn, label))
                                .booleanValue())
                .isTrue();
        JsonNode row = shipment(sn, child).path(0);
        assertThat(row.path("trackingNumber").stringValue()).isEqualTo("RIGHT");
        assertThat(row.at("/subPackageShipmentInfoList/0/carrierId").intValue()).isEqualTo(1003);
    }

    @Test
    void carriersComeAsABareArrayAndOnlyOfThisRegion() throws Exception {
        JsonNode carriers = temu.ok("bg.logistics.companies.get", "{\"regionId\":211}");
        assertThat(carriers.isArray()).isTrue();
        assertThat(temu.refusal("bg.logistics.companies.get", "{\"regionId\":128}"))
                .isEqualTo(120_011_072);
        assertThat(temu.ok("bg.logistics.warehouse.list.get", "{}").path("warehouseList"))
                .hasSize(2);
    }

    @Test
    void shippingCanFailByFaultAndNothingWasDone() throws Exception {
        String sn = bought(1);
        String call = send(0, parcel("1Z1", line(sn, child(sn, 0), 1)));
        play(Fault.of(FaultKind.SHIP_FAILED).times(1));
        assertThat(temu.refusal(CONFIRM, call)).isEqualTo(120_011_001);
        assertThat(status(sn)).isEqualTo(2);
        temu.ok(CONFIRM, call);
        assertThat(status(sn)).isEqualTo(4);
    }

    @Test
    void refundsAreListedByChangeAndLeaveTheOrderAlone() throws Exception {
        JsonNode found =
                temu.ok(
                        "bg.aftersales.parentaftersales.list.get",
                        "{\"pageSize\":200,\"updateAtStart\":1,\"updateAtEnd\":1999999999}");
        assertThat(found.path("total").intValue()).isBetween(5, 30);
        String sn = found.at("/data/0/parentOrderSn").stringValue();
        assertThat(status(sn)).isEqualTo(5);
        JsonNode items =
                temu.ok(
                        "bg.aftersales.aftersales.list.get",
                        "{\"parentAfterSalesSnList\":[\"%s\"]}"
                                .formatted(found.at("/data/0/parentAfterSalesSn").stringValue()));
        assertThat(items.at("/data/0/applyAfterSalesGoodsNumber").intValue()).isPositive();
        assertThat(temu.refusal("bg.aftersales.parentaftersales.list.get", "{}"))
                .isEqualTo(130_010_001);
    }

    /// Two orders to be shipped to the same place.
    private List<String> ofOneBuyer() throws Exception {
        Map<String, String> seen = new HashMap<>();
        JsonNode items =
                temu.ok(LIST, "{\"pageSize\":100,\"parentOrderStatus\":2}").path("pageItems");
        for (JsonNode item : items) {
            String street =
                    temu.ok("bg.order.decryptshippinginfo.get", order(sn(item)))
                            .path("addressLineAll")
                            .stringValue();
            String before = seen.put(street, sn(item));
            boolean held =
                    item.at("/parentOrderMap/parentOrderLabel")
                            .valueStream()
                            .anyMatch(each ->
                                    each.path("name").stringValue().startsWith("pending")
                                            && each.path("value").intValue() == 1);
            if (before != null && !held) {
                return List.of(before, sn(item));
            }
        }
        throw new IllegalStateException("no two orders of one buyer");
    }

    /// All that is to be shipped of an order.
    private String lines(String sn) throws Exception {
        return detail(sn)
                .path("orderList")
                .valueStream()
                .map(each ->
                        line(
                                sn,
                                each.path("orderSn").stringValue(),
                                each.path("quantity").longValue()))
                .collect(Collectors.joining(","));
    }

    private int refusalOf(String label) throws Exception {
        String sn = labelled(label, 0);
        return temu.refusal(CONFIRM, send(0, parcel("1Z1", line(sn, child(sn, 0), 1))));
    }

    private String labelled(String label, int place) throws Exception {
        return sn(
                temu.ok(LIST, "{\"parentOrderLabel\":[\"" + label + "\"]}")
                        .path("pageItems")
                        .path(place));
    }

    private JsonNode open(String sn) throws Exception {
        return temu.ok(
                        "bg.aftersales.cancel.list.get",
                        "{\"afterSalesStatusGroup\":8,\"parentOrderSnList\":[\"" + sn + "\"]}")
                .path("data");
    }

    private String child(String sn, int place) throws Exception {
        return detail(sn).path("orderList").path(place).path("orderSn").stringValue();
    }

    private JsonNode shipment(String sn, String child) throws Exception {
        return temu.ok(
                        SHIPPED,
                        "{\"parentOrderSn\":\"%s\",\"orderSn\":\"%s\"}".formatted(sn, child))
                .path("shipmentInfoDTO");
    }
}
