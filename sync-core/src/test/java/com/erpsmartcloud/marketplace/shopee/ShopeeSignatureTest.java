package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.KEY;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.LocalSigner;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The vectors of the contract, section "Request signature".
class ShopeeSignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_785_600_000);

    private static final StoreAccess STORE =
            new StoreAccess(
                            new UUID(0, 1),
                            Marketplace.SHOPEE,
                            URI.create("https://partner.shopeemobile.com"),
                            Map.of(
                                    "partnerId",
                                    "2007001",
                                    "partnerKey",
                                    KEY,
                                    "shopId",
                                    "220045678"))
                    .with(
                            new Tokens(
                                    RecordedShopee.ACCESS,
                                    AT,
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Tokens.Mark.SETTLED));

    private final LocalSigner signer = new LocalSigner("partnerKey");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2007001/api/v2/auth/token/get1785600000, c0f0a5d5d813afaa42ad1c1891eac10b3c84c6d7ee27a42c7c53c319b8c90f1b
                    2007001/api/v2/order/get_order_list17856000006c6f63616c2d6163636573732d746f6b656e220045678, e733a96559b7e377745c6c27a77c993d247989af2accef7810ffcd072c211500
                    2007001/api/v2/merchant/get_merchant_info17856000006c6f63616c2d6d65726368616e742d746f6b1009001, c07eef626800cefdca93696ed30cc2daedf56e9a24aa9cd792e03030c8e37618
                    2007001/api/v2/shop/auth_partner1785600000, e25e168b5c5c5df68b867fbb4196b2c75f8bcafeb9839a23b1d55aa00ffd7c03
                    """)
    void theKeyIsTextAndNotHex(String base, String sign) throws Exception {
        assertThat(signer.sign(STORE, base)).isEqualTo(sign);
    }

    @Test
    void aCallOfTheAppIsSignedWithoutAShop() throws Exception {
        assertThat(new ShopeeSignature(signer).common(STORE, ShopeeMethod.TOKEN_GET, AT))
                .isEqualTo(
                        Map.of(
                                "partner_id",
                                "2007001",
                                "timestamp",
                                "1785600000",
                                "sign",
                                "c0f0a5d5d813afaa42ad1c1891eac10b3c84c6d7ee27a42c7c53c319b8c90f1b"));
    }

    @Test
    void aCallOfAShopIsSignedWithItsTokenAndNumber() throws Exception {
        assertThat(new ShopeeSignature(signer).common(STORE, ShopeeMethod.ORDER_LIST, AT))
                .isEqualTo(
                        Map.of(
                                "partner_id",
                                "2007001",
                                "timestamp",
                                "1785600000",
                                "access_token",
                                RecordedShopee.ACCESS,
                                "shop_id",
                                "220045678",
                                "sign",
                                "e733a96559b7e377745c6c27a77c993d247989af2accef7810ffcd072c211500"));
    }

    @Test
    void whatIsSentIsEncoded() {
        assertThat(ShopeeSignature.query(Map.of("a b", "ü&=,+")))
                .isEqualTo("a%20b=%C3%BC%26%3D%2C%2B");
    }
}
