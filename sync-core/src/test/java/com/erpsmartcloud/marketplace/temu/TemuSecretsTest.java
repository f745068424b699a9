package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.KEY;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.SECRET;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.TOKEN;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_LIST;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.TOKEN_INFO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

class TemuSecretsTest extends TemuCase {

    /// The log is a library of tests only, so our module does not ask for it.
    static {
        Module ours = TemuSecretsTest.class.getModule();
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
    @ValueSource(strings = {"3000001", "3000032", "3000034", "4000000", "3000000", "999"})
    void whatTemuQuotesIsBlackedOut(String code) {
        String quoted = "odd " + SECRET + " " + TOKEN;
        temu.refuses(TOKEN_INFO, code, quoted).refuses(ORDER_LIST, code, quoted);
        check(said(() -> temu.connector.authorization().check(temu.store())));
        check(said(this::orders));
    }

    /// A token that is being tried is no part of any store yet.
    @Test
    void aTokenThatIsOnlyTriedIsBlackedOutToo() {
        temu.refuses(TOKEN_INFO, "3000031", "unknown " + TOKEN);
        Consent consent = Consent.begin(URI.create("http://127.0.0.1:1/"));
        check(
                said(() ->
                        temu.connector
                                .tokens()
                                .orElseThrow()
                                .exchange(temu.app(), consent, Map.of("accessToken", TOKEN))));
    }

    @Test
    void aCutConnectionSaysNothingOfTheToken() {
        temu.plays(
                ORDER_LIST,
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        check(said(this::orders));
    }

    @Test
    void anAnswerThatIsNoJsonIsNotQuoted() {
        temu.plays(ORDER_LIST, temu.reply(200, "{\"name\": Jane Doe " + TOKEN).build());
        assertThat(said(this::orders)).doesNotContain(TOKEN).doesNotContain("Doe");
    }

    @Test
    void anAddressSaysNothingOfItsBuyer() throws Exception {
        assertThat(
                        TemuAddress.read(
                                        new Fields(
                                                JsonMapper.shared()
                                                        .readTree(
                                                                "{\"result\":"
                                                                        + RecordedTemu.recorded(
                                                                                "address.json")
                                                                        + "}"),
                                                "$"),
                                        "211")
                                .toString())
                .isEqualTo("TemuAddress[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "key-\u043a\u043b\u044e\u0447-0123456789",
                "key-0123456789\nX: y"
            })
    void aSecretThatCannotBeUsedAsksThePersonAndIsNotQuoted(String secret) {
        StoreAccess store = temu.app(secret).with(temu.store().tokens().orElseThrow());
        assertThat(failure(() -> temu.connector.authorization().check(store)))
                .isInstanceOf(SignInExpired.class);
        assertThat(temu.calls()).isZero();
        assertThat(said(() -> temu.connector.authorization().check(store)))
                .doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b", "a\\b", "a\nb"})
    void aTokenThatCannotBeSentAsksThePerson(String token) {
        assertThat(failure(() -> temu.connector.authorization().check(temu.store(token))))
                .isEqualTo(new SignInExpired("no token is kept"));
        assertThat(temu.calls()).isZero();
    }

    private void orders() throws ConnectorException {
        temu.connector
                .orders()
                .changed(
                        temu.store(),
                        RecordedTemu.NOON.minus(Duration.ofDays(1)),
                        RecordedTemu.NOON,
                        PageToken.FIRST);
    }

    private static void check(String said) {
        assertThat(said)
                .isNotEmpty()
                .doesNotContain(SECRET)
                .doesNotContain(TOKEN)
                .doesNotContain(KEY);
    }

    /// The exception with its causes, the log at its finest, the network log, the store's own text.
    private String said(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        said.append(String.valueOf(thrown.failure()));
        logged.list.forEach(event -> said.append(event.getFormattedMessage()));
        temu.log.forEach(entry -> said.append(entry.toString()));
        return said.append(temu.store().toString()).toString();
    }
}
