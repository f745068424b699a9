package com.erpsmartcloud.access;

import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.catalog.H2ProductReader;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.Masked;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class FieldAccessTest {

    private static final FieldAccess NO_BUYERS = new FieldAccess(Set.of(Field.BUYER));
    private static final FieldAccess NO_COSTS = new FieldAccess(Set.of(Field.COST));

    @TempDir Path folder;
    private TestShop shop;
    private UUID order;
    private UUID product;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        product = shop.product("MUG", 10);
        BuyerFact buyer = new BuyerFact("Vera Lindqvist", "+46 70 1", "SE", "", "", "Storgatan 9");
        shop.take(named(shop, "1", buyer));
        order = id(shop, "1");
        new OrderNotes(shop.store).add("owner", List.of(order), "for Vera");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theOwnerSeesBuyersMaskedUntilTheyAreRevealed() {
        H2OrderReader reader = new H2OrderReader(shop.store, () -> shop.time);
        assertEquals("V••• L•••••", reader.rows(List.of(order)).getFirst().buyer());
        assertThat(new BuyerReveal(shop.store).reveal("owner", order)).isPresent();
        assertEquals(1, audited("true"));
    }

    @Test
    void whoMayNotSeeBuyersSeesNoneAnywhereAndAskingIsLogged() {
        H2OrderReader reader = new H2OrderReader(shop.store, () -> shop.time, NO_BUYERS);
        assertThat(reader.rows(List.of(order)).toString()).doesNotContain("V•••", "Vera");
        OrderDetail detail = reader.detail(order).orElseThrow();
        assertThat(detail.toString()).doesNotContain("V•••", "Vera", "Lindqvist");
        assertEquals(
                Optional.empty(), new BuyerReveal(shop.store, NO_BUYERS).reveal("packer", order));
        assertEquals(1, audited("false"));
    }

    @Test
    void whoMayNotSeeCostsSeesNeitherThemNorMargins() {
        shop.store.write(
                "owner",
                "set up",
                tx -> {
                    tx.update(
                            Tables.PRODUCT,
                            product,
                            Map.of(
                                    "cost_minor",
                                    100L,
                                    "cost_currency",
                                    "RUB",
                                    "price_minor",
                                    300L,
                                    "price_currency",
                                    "RUB"));
                    return true;
                });
        assertThat(new H2ProductReader(shop.store).detail(product).orElseThrow().row().cost())
                .isPresent();
        H2ProductReader reader = new H2ProductReader(shop.store, NO_COSTS);
        assertThat(reader.detail(product).orElseThrow().row().cost()).isEmpty();
        assertThat(reader.find("MUG", 5).getFirst().cost()).isEmpty();
        assertThat(reader.find("MUG", 5).getFirst().margin()).isEmpty();
    }

    @Test
    void phonesAndAddressesAreMaskedToo() {
        assertEquals("•••••67", Masked.phone("+46 70 123 45 67"));
        assertEquals("•••", Masked.phone("123"));
        assertEquals("", Masked.phone(""));
        assertEquals("•••••", Masked.address("Storgatan 9"));
        assertEquals("", Masked.address(" "));
    }

    private long audited(String revealed) {
        return one(
                shop,
                Long.class,
                "SELECT COUNT(*) FROM audit_line WHERE action = 'buyer.reveal' AND detail LIKE"
                        + " '%"
                        + revealed
                        + "%'");
    }
}
