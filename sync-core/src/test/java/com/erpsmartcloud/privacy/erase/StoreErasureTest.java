package com.erpsmartcloud.privacy.erase;

import static com.erpsmartcloud.privacy.PrivacyCase.TO_PROCESS;
import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureList;
import com.erpsmartcloud.privacy.buyer.EveryColumn;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.RequestState;
import com.erpsmartcloud.privacy.rights.RightsRequests;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class StoreErasureTest {

    private static final BuyerFact BUYER =
            new BuyerFact("Vera Lindqvist", "+46 70 123 45 67", "SE", "Skåne", "", "Storgatan 9");

    /// Turns bytes round; what matters here is that they go through it.
    static final Sealer SEALER =
            new Sealer() {
                @Override
                public byte[] seal(byte[] clear, String context) {
                    return turned(clear);
                }

                @Override
                public byte[] open(byte[] sealed, String context) {
                    return turned(sealed);
                }
            };

    @TempDir Path folder;
    private TestShop shop;
    private UUID product;

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] ^= 0x55;
        }
        return turned;
    }

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        product = shop.product("MUG", 100);
        shop.take(named(shop, "1", BUYER), named(shop, "2", BUYER, TO_PROCESS));
        new OrderNotes(shop.store).add("owner", List.of(id(shop, "1")), "for Vera Lindqvist");
        shop.store.write(
                "owner",
                "set up",
                tx -> {
                    tx.derive(
                            Tables.STORE_SECRET,
                            "INSERT INTO store_secret VALUES (?, ?)",
                            shop.storeId,
                            new byte[] {1});
                    return true;
                });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private CompanySigner signer() {
        return new CompanySigner(shop.store, SEALER);
    }

    private RightsRequests requests() {
        return new RightsRequests(shop.store, () -> shop.time);
    }

    private StoreErasure erasure() {
        return new StoreErasure(
                shop.store,
                new BuyerErasure(shop.store, ErasureList.inMemory(), List.of()),
                shop.reservations,
                requests(),
                signer(),
                () -> shop.time);
    }

    private String run(StoreChoice choice) throws IOException {
        return erasure().run("owner", shop.storeId, choice, IdentityCheck.Proof.PASSWORD, "Test");
    }

    private long count(String table) {
        return one(shop, Long.class, "SELECT COUNT(*) FROM " + table);
    }

    @ParameterizedTest
    @EnumSource(StoreChoice.class)
    void theKeysGoAndASignedReceiptIsKept(StoreChoice choice) throws IOException {
        String receipt = run(choice);
        assertEquals(0, count("store_secret"));
        assertTrue(Certificate.isGenuine(receipt, signer().publicKey()));
        assertFalse(
                Certificate.isGenuine(
                        receipt.replace("\"store_secret\" : 1", "\"store_secret\" : 2"),
                        signer().publicKey()));
        var kept = requests().all().getFirst();
        assertEquals(RequestState.ANSWERED, kept.state());
        assertEquals(receipt, kept.proof());
        assertThat(receipt)
                .contains(choice.name(), "BACKUPS_ELSEWHERE")
                .doesNotContain("Lindqvist");
    }

    @Test
    void orderFactsAndBuyersStayIfThatIsChosen() throws IOException {
        run(StoreChoice.KEEP_ORDER_FACTS);
        assertEquals(2, count("customer_order"));
        assertThat(EveryColumn.holding(shop.store, "Lindqvist")).isNotEmpty();
    }

    @Test
    void buyersGoAndOrdersStayIfThatIsChosen() throws IOException {
        assertEquals(
                List.of(2L),
                erasure().plan(shop.storeId, StoreChoice.REMOVE_BUYERS).buyersRemoved().stream()
                        .map(ErasePlan.Line::rows)
                        .toList());
        run(StoreChoice.REMOVE_BUYERS);
        assertEquals(2, count("customer_order"));
        assertThat(EveryColumn.holding(shop.store, "Lindqvist")).isEmpty();
    }

    @Test
    void taxAsksForOrdersAndNotForListings() {
        assertThat(erasure().plan(shop.storeId, StoreChoice.REMOVE_BUYERS).kept())
                .filteredOn(line -> line.why() == ErasePlan.Reason.TAX_RECORDS)
                .extracting(ErasePlan.Line::table)
                .contains("customer_order")
                .doesNotContain("listing", "marketplace_store");
    }

    @Test
    void everythingOfTheStoreGoesIfThatIsChosenAndStockIsRightAfterwards() throws IOException {
        assertEquals(2, shop.level(product).reserved());
        ErasePlan plan = erasure().plan(shop.storeId, StoreChoice.ERASE_ALL);
        assertThat(plan.erased())
                .anySatisfy(line -> {
                    assertEquals("customer_order", line.table());
                    assertEquals(2, line.rows());
                });
        run(StoreChoice.ERASE_ALL);
        for (String table :
                List.of(
                        "customer_order",
                        "order_line",
                        "order_raw",
                        "order_event",
                        "order_note",
                        "order_tally",
                        "order_problem",
                        "order_code",
                        "reservation",
                        "listing",
                        "listing_mapping",
                        "marketplace_store",
                        "undo_entry",
                        "sync_state")) {
            assertEquals(0, count(table), table);
        }
        assertThat(EveryColumn.holding(shop.store, "Lindqvist")).isEmpty();
        assertEquals(0, shop.level(product).reserved(), "its units are free again");
        assertEquals(98, shop.level(product).onHand(), "what was sold stays sold");
    }

    @Test
    void doneTwiceItGoesOnWhereItWas() throws IOException {
        run(StoreChoice.REMOVE_BUYERS);
        run(StoreChoice.ERASE_ALL);
        assertEquals(0, count("customer_order"));
    }

    @Test
    void thePublicPartOfTheKeyIsExportedAndThePrivateOneIsSecret() {
        byte[] key = signer().publicKey();
        assertThat(signer().publicKey()).as("one key for ever").isEqualTo(key);
        assertEquals(1, count("company_key"));
        assertTrue(CompanySigner.verify(key, new byte[] {1}, signer().sign(new byte[] {1})));
        assertFalse(CompanySigner.verify(key, new byte[] {2}, signer().sign(new byte[] {1})));
        assertFalse(CompanySigner.verify(new byte[] {7}, new byte[] {1}, new byte[64]));
    }
}
