package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class OzonAuthorizationTest {

    private static final String COMPANY =
            "{\"company\":{\"name\":\"Primer Shop\",\"currency\":\"RUB\"}}";

    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
    }

    @AfterEach
    void stop() {
        ozon.close();
    }

    @Test
    void aGoodKeySaysWhoWeAreWhatWeMayAndHowLong() throws Exception {
        ozon.answers(COMPANY)
                .answers(
                        """
                        { "expires_at": "2027-01-31T20:59:59.000Z", "roles": [
                          { "name": "x", "methods": ["/v3/product", "/v2/warehouse/list"] },
                          { "name": "y", "methods": ["/v4/posting/fbs/", "/v2/products/stocks"] } ] }
                        """);
        assertThat(ozon.connector.authorization().check(ozon.store()))
                .isEqualTo(
                        new SignIn(
                                "Primer Shop",
                                "RUB",
                                Optional.of(Instant.parse("2027-01-31T20:59:59Z")),
                                Set.of(
                                        Capability.READ_ORDERS,
                                        Capability.READ_LISTINGS,
                                        Capability.READ_PRICES,
                                        Capability.WRITE_STOCK)));
        RecordedRequest request = ozon.server.takeRequest();
        assertThat(request.getHeaders().get("Client-Id")).isEqualTo("300001");
        assertThat(request.getHeaders().get("Api-Key")).isEqualTo(RecordedOzon.KEY);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(RecordedOzon.text(request)).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v4/posting/fbs/list, true",
        "/v4/posting, true",
        "/v4/, true",
        "/v4/post, false",
        "/v3/posting/fbs/list, false",
        "'', false"
    })
    void aRoleNamesPathsOrWholeBeginningsOfThem(String method, boolean mayReadOrders)
            throws Exception {
        ozon.answers(COMPANY)
                .answers("{\"roles\":[{\"name\":\"x\",\"methods\":[\"" + method + "\"]}]}");
        assertThat(
                        ozon.connector
                                .authorization()
                                .check(ozon.store())
                                .may()
                                .contains(Capability.READ_ORDERS))
                .isEqualTo(mayReadOrders);
    }

    @Test
    void aBadKeyAsksThePerson() {
        ozon.answers(
                403,
                """
                { "code": 7, "message": "Api-key is deactivated, use another one or generate a new one" }
                """);
        assertThat(Failures.of(() -> ozon.connector.authorization().check(ozon.store())))
                .isInstanceOf(SignInExpired.class);
    }
}
