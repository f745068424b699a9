package com.erpsmartcloud.sandbox.temu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The vectors of the contract.
final class SignatureTest {

    private static final String SECRET = "sandboxsecret0123456789abcdef0123456789";
    private static final String COMMON =
            "\"app_key\":\"sbx-app-key-0001\",\"access_token\":\"sbxtoken-mall-634418212345678\","
                    + "\"data_type\":\"JSON\"";
    private static final String ORDERS =
            """
            {"pageSize" : 100, "pageNumber":1,
             "parentOrderSnList": [ "PO-211-01234567890123456", "PO-211-06543210987654321" ],
             "type":"bg.order.list.v2.get","timestamp":1767225600,"parentOrderStatus":2,
             "updateAtStart":1767139200,"updateAtEnd":1767225599,"sortby":"updateTime",
             "hasPreSaleOrder":false,"fulfillmentTypeList":["fulfillBySeller"], "regionId":null, COMMON}
            """
                    .replace("COMMON", COMMON);
    private static final String PARCELS =
            "[{\"carrierId\":1001,\"trackingNumber\":\"1Z999AA10123456784\",\"selfShippingWarehouseId\":\"WH-Łódź-01\","
                + "\"orderSendInfoList\":[{\"parentOrderSn\":\"PO-162-01234567890123456\",\"orderSn\":\"162-01234567890123457\",\"goodsId\":601099500000001,\"skuId\":17592300000001,\"quantity\":2}],"
                + "\"confirmAcceptance\":[\"DENY_CANCELLATION\"]},"
                + "{\"carrierId\":1002,\"trackingNumber\":\"追跡-0099\",\"selfShippingWarehouseId\":\"WH-Łódź-01\","
                + "\"orderSendInfoList\":[{\"parentOrderSn\":\"PO-162-01234567890123456\",\"orderSn\":\"162-01234567890123458\",\"quantity\":1}]}]";
    private static final String SHIP =
            "{\"type\":\"bg.logistics.shipment.v2.confirm\",\"timestamp\":1767225600,\"version\":\"V2\",\"sendType\":1,"
                + "\"sendRequestList\":"
                    + PARCELS
                    + ","
                    + COMMON
                    + "}";

    @Test
    void aPlainCall() {
        String body =
                "{\"type\":\"bg.open.accesstoken.info.get\",\"timestamp\":\"1767225600\","
                        + COMMON
                        + "}";
        assertThat(Signature.bases(SECRET, RawObject.members(body)))
                .containsExactly(
                        SECRET
                                + "access_tokensbxtoken-mall-634418212345678app_keysbx-app-key-0001"
                                + "data_typeJSONtimestamp1767225600typebg.open.accesstoken.info.get"
                                + SECRET);
        assertThat(matches(body, "C5C00240DEEDE464AFDD8EE251C7C4FD")).isTrue();
        assertThat(matches(body, "c5c00240deede464afdd8ee251c7c4fd")).isFalse();
    }

    @Test
    void listsABooleanANullAndBlanksBetweenTokens() {
        assertThat(matches(ORDERS, "89F0B4FE575EC16A337AC9FDECF67837")).isTrue();
        assertThat(matches(ORDERS.replace("false", "true"), "89F0B4FE575EC16A337AC9FDECF67837"))
                .isFalse();
    }

    @Test
    void nestedObjectsWithLettersOfTheWorld() {
        assertThat(matches(SHIP, "D370A41A65609B2AAC253CAA444E62FC")).isTrue();
    }

    @Test
    void aBodyThatEscapesThoseLettersIsTheSame() {
        String escaped =
                SHIP.replace("Łódź", "\\u0141\\u00f3d\\u017A").replace("追跡", "\\u8ffd\\u8de1");
        assertThat(matches(escaped, "D370A41A65609B2AAC253CAA444E62FC")).isTrue();
    }

    @Test
    void nestedOrderIsPartOfTheText() {
        String turned =
                SHIP.replace(
                        "\"carrierId\":1002,\"trackingNumber\":\"追跡-0099\"",
                        "\"trackingNumber\":\"追跡-0099\",\"carrierId\":1002");
        assertThat(matches(turned, "D370A41A65609B2AAC253CAA444E62FC")).isFalse();
    }

    @Test
    void numbersInLists() {
        String body =
                "{\"type\":\"temu.local.goods.sku.stock.query\",\"timestamp\":1767225600,\"language\":\"en\","
                    + "\"skuIdList\":[17592300000001,17592300000002],"
                        + COMMON
                        + "}";
        assertThat(matches(body, "22A082FC653FAE0CE360E699612D50FB")).isTrue();
    }

    @Test
    void aTopLevelTextMayBeSignedWithOrWithoutItsEscapes() {
        String body = "{\"a\":\"say \\\"hi\\\"\\n\",\"b\":{ \"x y\" : [ 1.10 , \"a b\" ] }}";
        assertThat(Signature.bases("s", RawObject.members(body)))
                .containsExactlyInAnyOrder(
                        "sasay \"hi\"\nb{\"x y\":[1.10,\"a b\"]}s",
                        "sasay \\\"hi\\\"\\nb{\"x y\":[1.10,\"a b\"]}s");
    }

    @Test
    void anEmptyObjectHasNothingToSign() {
        assertThat(RawObject.members(" { } ")).isEmpty();
    }

    private static boolean matches(String body, String sign) {
        return Signature.matches(SECRET, RawObject.members(body), sign);
    }
}
