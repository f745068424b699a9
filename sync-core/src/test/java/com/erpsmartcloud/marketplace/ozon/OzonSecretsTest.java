package com.erpsmartcloud.marketplace.ozon;

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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

class OzonSecretsTest {

    /// The log is a library of tests only, so our module does not ask for it.
    static {
        Module ours = OzonSecretsTest.class.getModule();
        Stream.ofNullable(LoggerFactory.getILoggerFactory().getClass().getModule().getLayer())
                .flatMap(layer -> layer.modules().stream())
                .filter(module -> module.getName().startsWith("ch.qos.logback"))
                .forEach(ours::addReads);
    }

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Level before = Level.INFO;
    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
        before = root.getLevel();
        root.setLevel(Level.ALL);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stop() {
        root.detachAppender(logged);
        root.setLevel(before);
        ozon.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 409, 500})
    void aKeyThatOzonQuotesIsBlackedOut(int status) {
        ozon.answers(status, "{\"code\":7,\"message\":\"odd key " + RecordedOzon.KEY + " given\"}");
        assertThat(everythingSaid(ozon.store())).doesNotContain(RecordedOzon.KEY);
    }

    @Test
    void aCutConnectionSaysNothingOfTheKey() {
        ozon.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(everythingSaid(ozon.store())).doesNotContain(RecordedOzon.KEY);
    }

    @Test
    void anAnswerThatIsNoJsonIsNotQuoted() {
        ozon.answers("{\"name\": Anna Petrova " + RecordedOzon.KEY);
        assertThat(everythingSaid(ozon.store()))
                .doesNotContain(RecordedOzon.KEY)
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
    void aKeyThatCannotBeSentAsksThePersonAndIsNotQuoted(String key) {
        StoreAccess store = ozon.store(key);
        assertThat(Failures.of(() -> ozon.connector.listings().warehouses(store)))
                .isInstanceOf(SignInExpired.class);
        assertThat(ozon.server.getRequestCount()).isZero();
        assertThat(everythingSaid(store)).doesNotContain("0123456789");
    }

    /// The exception with its causes, the log at its finest, the network log, the store's own text.
    private String everythingSaid(StoreAccess store) {
        ConnectorException thrown =
                catchThrowableOfType(
                        ConnectorException.class,
                        () -> ozon.connector.listings().warehouses(store));
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        said.append(String.valueOf(thrown.failure()));
        logged.list.forEach(event -> said.append(event.getFormattedMessage()));
        ozon.log.forEach(entry -> said.append(entry.toString()));
        return said.append(store.toString()).toString();
    }
}
