package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.ACCESS;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.KEY;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.REFRESH;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.StoreAccess;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

class ShopeeSecretsTest extends ShopeeCase {

    /// The log is a library of tests only, so our module does not ask for it.
    static {
        Module ours = ShopeeSecretsTest.class.getModule();
        Stream.ofNullable(LoggerFactory.getILoggerFactory().getClass().getModule().getLayer())
                .flatMap(layer -> layer.modules().stream())
                .filter(module -> module.getName().startsWith("ch.qos.logback"))
                .forEach(ours::addReads);
    }

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.ALL);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_sign",
                "error_param",
                "invalid_acceess_token",
                "error_api_permission",
                "error_server",
                "shop_no_linked"
            })
    void whatShopeeQuotesIsBlackedOut(String code) {
        String quoting =
                "{\"error\":\""
                        + code
                        + "\",\"message\":\"odd "
                        + KEY
                        + " "
                        + ACCESS
                        + " "
                        + REFRESH
                        + "\"}";
        shopee.answers(quoting).answers(quoting);
        check(said(() -> shopee.connector.listings().warehouses(shopee.store())));
        check(said(() -> shopee.connector.tokens().orElseThrow().renew(shopee.store())));
    }

    @Test
    void aCutConnectionSaysNothingOfTheTokens() {
        shopee.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        check(said(() -> shopee.connector.listings().warehouses(shopee.store())));
    }

    @Test
    void nobodyListeningSaysNothingOfTheTokens() {
        StoreAccess store =
                new StoreAccess(
                        shopee.store().storeId(),
                        shopee.store().marketplace(),
                        URI.create("http://127.0.0.1:1"),
                        shopee.store().credentials());
        check(said(() -> shopee.connector.listings().warehouses(store)));
    }

    @Test
    void anAnswerThatIsNoJsonIsNotQuoted() {
        shopee.answers("{\"name\": Anna Petrova " + ACCESS);
        assertThat(said(() -> shopee.connector.listings().warehouses(shopee.store())))
                .doesNotContain(ACCESS)
                .doesNotContain("Petrova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "key-\u043a\u043b\u044e\u0447-0123456789",
                "key-0123456789\nX: y"
            })
    void aKeyThatCannotBeUsedAsksThePersonAndIsNotQuoted(String key) {
        Map<String, String> credentials = new HashMap<>(shopee.store().credentials());
        credentials.put("partnerKey", key);
        StoreAccess store =
                new StoreAccess(
                        shopee.store().storeId(),
                        shopee.store().marketplace(),
                        shopee.store().baseUrl(),
                        credentials);
        assertThat(Failures.of(() -> shopee.connector.listings().warehouses(store)))
                .isInstanceOf(SignInExpired.class);
        assertThat(shopee.server.getRequestCount()).isZero();
        assertThat(said(() -> shopee.connector.listings().warehouses(store)))
                .doesNotContain("0123456789");
    }

    private static void check(String said) {
        assertThat(said)
                .isNotEmpty()
                .doesNotContain(KEY)
                .doesNotContain(ACCESS)
                .doesNotContain(REFRESH);
    }

    /// The exception with its causes, the log at its finest, the network log, the store's own text.
    private String said(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        said.append(String.valueOf(thrown.failure()));
        logged.list.forEach(event -> said.append(event.getFormattedMessage()));
        shopee.log.forEach(entry -> said.append(entry.toString()));
        return said.append(shopee.store().toString()).toString();
    }
}
