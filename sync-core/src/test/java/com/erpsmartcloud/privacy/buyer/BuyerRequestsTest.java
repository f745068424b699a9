package com.erpsmartcloud.privacy.buyer;

import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class BuyerRequestsTest {

    private static final BuyerFact VERA =
            new BuyerFact("Vera Lindqvist", "+46 70 123 45 67", "SE", "Skåne", "", "Storgatan 9");
    private static final BuyerFact OTHER =
            new BuyerFact("Otto 100%", "+49 30 999 88 77", "DE", "Berlin", "", "Allee 1");

    @TempDir Path folder;
    private TestShop shop;
    private BuyerRequests requests;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 100);
        shop.take(named(shop, "A-1", VERA), named(shop, "A-2", VERA), named(shop, "A-3", OTHER));
        requests =
                new BuyerRequests(
                        shop.store,
                        new BuyerErasure(shop.store, ErasureList.inMemory(), List.of()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera lind", "LINDQVIST", "070 123 45 67", "1234567"})
    void onePersonIsFoundByNameOrPhoneHoweverWritten(String text) {
        String typed = text.startsWith("0") ? text.substring(1) : text;
        List<FoundBuyer> found = requests.find(typed);
        assertEquals(1, found.size());
        assertEquals(2, found.getFirst().orders().size());
        assertEquals("V••• L•••••", found.getFirst().masked());
        assertEquals("•••••67", found.getFirst().maskedPhone());
        assertEquals(List.of("Test"), found.getFirst().stores());
    }

    @Test
    void aBuyerIsFoundByAnyOrderOfHisPurchase() {
        shop.take(TestShop.called(named(shop, "B-1", VERA), List.of("B-1", "B-2")));
        assertThat(requests.find("B-2").getFirst().orders()).hasSize(1);
        assertThat(requests.find("B-3")).isEmpty();
    }

    @Test
    void ordersAreReadInTheOrderTheyLieIn() {
        String plan =
                shop.store.read(h ->
                        h.createQuery("EXPLAIN " + BuyerRequests.FIND)
                                .bind("text", "vera")
                                .bind("first", "vera")
                                .bind("part", "%vera%")
                                .bind("digits", "")
                                .bind("most", 10)
                                .mapTo(String.class)
                                .one());
        assertThat(plan).contains("CUSTOMER_ORDER.tableScan").doesNotContain("INDEX");
    }

    @Test
    void anOrderNumberFindsItsBuyer() {
        assertEquals(List.of(id(shop, "A-3")), requests.find("A-3").getFirst().orders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "x", "nobody", "' OR 1=1 --", "100!%"})
    void signsOfASearchAreOnlySigns(String text) {
        assertThat(requests.find(text)).isEmpty();
    }

    @Test
    void aNameWithSuchASignIsFound() {
        assertEquals(1, requests.find("100%").size());
    }

    @Test
    void everythingOfTheBuyerIsInTheFileAndTheLogSaysSo() throws IOException {
        new OrderNotes(shop.store).add("owner", List.of(id(shop, "A-1")), "likes blue");
        Path file = folder.resolve("vera.json");
        long rows = requests.export("owner", requests.find("vera").getFirst().orders(), file);
        assertEquals(9, rows);
        assertThat(Files.readString(file))
                .contains("Vera Lindqvist", "Storgatan 9", "likes blue", "A-1", "A-2", "Skåne")
                .doesNotContain("Otto", "A-3");
        assertEquals(
                1,
                one(
                        shop,
                        Long.class,
                        "SELECT COUNT(*) FROM audit_line WHERE action = 'buyer.export'"));
        assertThrows(
                FileAlreadyExistsException.class,
                () -> requests.export("owner", List.of(id(shop, "A-1")), file));
    }

    @Test
    void aRemovedBuyerIsFoundNoMore() throws IOException {
        assertEquals(
                2,
                requests.remove(
                        "owner", requests.find("vera").getFirst().orders(), Optional.empty()));
        assertThat(requests.find("vera")).isEmpty();
        assertEquals(1, requests.find("otto").size());
        assertThat(EveryColumn.holding(shop.store, "Lindqvist")).isEmpty();
    }
}
