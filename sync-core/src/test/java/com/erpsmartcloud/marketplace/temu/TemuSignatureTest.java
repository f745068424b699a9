package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.KEY;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.SECRET;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.TOKEN;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.Md5Signer;
import com.erpsmartcloud.marketplace.StoreAccess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The vectors of the contract, section "Signature (API calls)".
class TemuSignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_767_225_600);

    private static final StoreAccess STORE =
            new StoreAccess(
                    new UUID(0, 1),
                    Marketplace.TEMU,
                    URI.create("https://openapi-b-us.temu.com"),
                    Map.of("appKey", KEY, "appSecret", SECRET));

    private final Md5Signer signer = new Md5Signer("appSecret");
    private final TemuSignature signature = new TemuSignature(signer);

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    private String sign(ObjectNode body) throws Exception {
        return signer.sign(STORE, TemuSignature.text(body));
    }

    @Test
    void aCallWithoutParametersOfItsOwn() throws Exception {
        JsonNode body = signature.signed(STORE, TemuMethod.TOKEN_INFO, json("{}"), TOKEN, AT);
        assertThat(body.path("sign").stringValue()).isEqualTo("C5C00240DEEDE464AFDD8EE251C7C4FD");
        assertThat(body.path("timestamp").isIntegralNumber()).isTrue();
        assertThat(TemuSignature.text((ObjectNode) body))
                .isEqualTo(
                        "access_tokensbxtoken-mall-634418212345678app_keysbx-app-key-0001"
                                + "data_typeJSONtimestamp1767225600"
                                + "typebg.open.accesstoken.info.get");
    }

    @Test
    void listsAndTruthValues() throws Exception {
        ObjectNode business =
                json(
                        """
                        {"pageNumber":1,"pageSize":100,"parentOrderStatus":2,
                         "updateAtStart":1767139200,"updateAtEnd":1767225599,"sortby":"updateTime",
                         "hasPreSaleOrder":false,"fulfillmentTypeList":["fulfillBySeller"],
                         "parentOrderSnList":["PO-211-01234567890123456",
                                              "PO-211-06543210987654321"]}
                        """);
        JsonNode body = signature.signed(STORE, TemuMethod.ORDER_LIST, business, TOKEN, AT);
        assertThat(body.path("sign").stringValue()).isEqualTo("89F0B4FE575EC16A337AC9FDECF67837");
    }

    @Test
    void nestedObjectsKeepTheirOrderAndLettersOfAllAlphabetsAreSignedAsTheyAre() throws Exception {
        ObjectNode body =
                json(
                        """
                        {"app_key":"sbx-app-key-0001",
                         "access_token":"sbxtoken-mall-634418212345678","data_type":"JSON",
                         "type":"bg.logistics.shipment.v2.confirm","timestamp":1767225600,
                         "version":"V2","sendType":1,"sendRequestList":[
                          {"carrierId":1001,"trackingNumber":"1Z999AA10123456784",
                           "selfShippingWarehouseId":"WH-Łódź-01","orderSendInfoList":[
                            {"parentOrderSn":"PO-162-01234567890123456",
                             "orderSn":"162-01234567890123457","goodsId":601099500000001,
                             "skuId":17592300000001,"quantity":2}],
                           "confirmAcceptance":["DENY_CANCELLATION"]},
                          {"carrierId":1002,"trackingNumber":"追跡-0099",
                           "selfShippingWarehouseId":"WH-Łódź-01","orderSendInfoList":[
                            {"parentOrderSn":"PO-162-01234567890123456",
                             "orderSn":"162-01234567890123458","quantity":1}]}]}
                        """);
        assertThat(sign(body)).isEqualTo("D370A41A65609B2AAC253CAA444E62FC");
    }

    @Test
    void idsInALists() throws Exception {
        ObjectNode business =
                json("{\"language\":\"en\",\"skuIdList\":[17592300000001,17592300000002]}");
        JsonNode body = signature.signed(STORE, TemuMethod.STOCK_READ, business, TOKEN, AT);
        assertThat(body.path("sign").stringValue()).isEqualTo("22A082FC653FAE0CE360E699612D50FB");
    }

    @Test
    void theDownloadOfAFileIsSignedByTheSameRule() throws Exception {
        ObjectNode headers =
                json(
                        """
                        {"toa-access-token":"sbxtoken-mall-634418212345678",
                         "toa-app-key":"sbx-app-key-0001",
                         "toa-random":"0123456789abcdef0123456789abcdef",
                         "toa-timestamp":"1767225600"}
                        """);
        assertThat(sign(headers)).isEqualTo("4C66C3C42D931077A1BBD9DB9B48D7C0");
    }

    @Test
    void whatIsNullIsNotSignedAndASignatureDoesNotSignItself() throws Exception {
        assertThat(TemuSignature.text(json("{\"b\":null,\"a\":1,\"sign\":\"X\"}"))).isEqualTo("a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\n", "a\tb"})
    void aTextWhoseSignatureIsNotKnownIsNeverSent(String odd) {
        assertThat(TemuSignature.isSendable(odd)).isFalse();
        ObjectNode body = json("{}").put("searchText", odd);
        assertThatThrownBy(() -> TemuSignature.text(body))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
