package com.erpsmartcloud.privacy.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.privacy.sharing.ExternalLinks.Link;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

class ExternalLinksTest {

    @TempDir Path folder;

    private Store store;
    private ExternalLinks links;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, () -> Instant.parse("2026-11-23T12:00:00Z"));
        links = new ExternalLinks(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstLinkToADomainNamesItAndTheNextDoesNot() {
        URI link = URI.create("https://Seller.Ozon.ru/app");
        assertThat(links.of(link)).isEqualTo(new Link.FirstTime("seller.ozon.ru"));
        assertThat(links.of(link)).as("looking is not opening").isInstanceOf(Link.FirstTime.class);
        links.opened("Ana", "seller.ozon.ru");
        links.opened("Ana", "seller.ozon.ru");
        assertThat(links.of(URI.create("https://seller.ozon.ru./other")))
                .isEqualTo(new Link.Known("seller.ozon.ru"));
        assertThat(links.of(URI.create("https://ozon.ru/"))).isInstanceOf(Link.FirstTime.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://seller.ozon.ru@evil.example/",
                "mailto:a@b.example",
                "relative/path"
            })
    void whatIsNoPlainWebAddressIsRefused(String link) {
        assertThat(links.of(URI.create(link))).isEqualTo(new Link.Refused());
    }
}
