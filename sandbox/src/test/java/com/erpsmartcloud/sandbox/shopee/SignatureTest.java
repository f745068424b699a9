package com.erpsmartcloud.sandbox.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors of the contract, 2.5 and 6.3.
final class SignatureTest {

    private static final String KEY =
            "4d6f636b506172746e65724b6579466f724c6f63616c53616e64626f78303031";

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PUBLIC,   /api/v2/auth/token/get,             '',                                     '',        c0f0a5d5d813afaa42ad1c1891eac10b3c84c6d7ee27a42c7c53c319b8c90f1b
                    SHOP,     /api/v2/order/get_order_list,       6c6f63616c2d6163636573732d746f6b656e,   220045678, e733a96559b7e377745c6c27a77c993d247989af2accef7810ffcd072c211500
                    MERCHANT, /api/v2/merchant/get_merchant_info, 6c6f63616c2d6d65726368616e742d746f6b,   1009001,   c07eef626800cefdca93696ed30cc2daedf56e9a24aa9cd792e03030c8e37618
                    PUBLIC,   /api/v2/shop/auth_partner,          '',                                     '',        e25e168b5c5c5df68b867fbb4196b2c75f8bcafeb9839a23b1d55aa00ffd7c03
                    """)
    void callsAreSignedAsInTheContract(
            ApiClass apiClass, String path, String token, String id, String sign) {
        String base = apiClass.base("2007001", path, "1785600000", token, id);
        assertThat(Signature.of(KEY, base)).isEqualTo(sign);
    }

    @Test
    void aPushIsSignedOverAddressAndBody() {
        String body =
                "{\"data\":{\"items\":[],\"ordersn\":\"260801K7X2M9QP\",\"status\":\"READY_TO_SHIP\","
                    + "\"completed_scenario\":\"\",\"update_time\":1785600000},"
                    + "\"shop_id\":220045678,\"code\":3,\"timestamp\":1785600001}";
        assertThat(Signature.of(KEY, "https://erp.example.com/shopee/push|" + body))
                .isEqualTo("862f001cc16159b3cf71e80974848628e79b8eb83aef87a341046b5346da5025");
    }
}
