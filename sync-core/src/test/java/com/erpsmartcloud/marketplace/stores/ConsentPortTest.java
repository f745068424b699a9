package com.erpsmartcloud.marketplace.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

class ConsentPortTest {

    @Test
    void theBrowserComesBackWithTheAnswer() throws Exception {
        try (ConsentPort port = ConsentPort.open("<p>Done</p>");
                Http http = new Http(() -> true, NetworkLog.NONE, Now.SYSTEM)) {
            Consent consent = Consent.begin(port.redirect());
            assertThat(port.address(Duration.ZERO)).isEmpty();
            String back = port.redirect() + "?code=c&shop_id=7&state=" + consent.state();
            var page = http.send(HttpCall.get("consent", URI.create(back), Map.of()));
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Done</p>");
            assertThat(page.header("Referrer-Policy")).contains("no-referrer");
            assertThat(port.address(Duration.ofSeconds(5)).map(consent::answer))
                    .containsInstanceOf(Consent.Answer.Agreed.class);
        }
    }

    @Test
    void nothingElseIsTaken() throws Exception {
        try (ConsentPort port = ConsentPort.open("done");
                Http http = new Http(() -> true, NetworkLog.NONE, Now.SYSTEM)) {
            URI deeper = URI.create(port.redirect() + "/deeper?code=c");
            assertThat(http.send(HttpCall.get("consent", deeper, Map.of())).status())
                    .isEqualTo(400);
            assertThat(
                            http.send(HttpCall.post("consent", port.redirect(), Map.of(), "{}"))
                                    .status())
                    .isEqualTo(400);
            assertThat(port.address(Duration.ZERO)).isEmpty();
        }
    }
}
