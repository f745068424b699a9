package com.erpsmartcloud.privacy.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.PrivacyCase;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureCause;
import com.erpsmartcloud.privacy.buyer.ErasureList;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.DataMap;
import com.erpsmartcloud.privacy.map.DataMapRow;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.privacy.retention.RetentionItem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SupportLettersTest {

    @TempDir Path folder;
    private TestShop shop;
    private SupportLetters letters;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        letters = new SupportLetters(shop.store);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SupportLetter only() {
        assertThat(letters.all()).hasSize(1);
        return letters.all().getFirst();
    }

    @Test
    void aLetterIsKeptWithExactlyWhatWasAttached() {
        SupportLetter letter = letters.begin("owner", "It does not print.", "");
        letters.keep("owner", letter.id(), "\nIt does not print labels.\nA4", "java: 25");
        assertThat(only().title()).isEqualTo("It does not print labels.");
        assertThat(only().text()).isEqualTo("It does not print labels.\nA4\n\njava: 25");
        letters.keep("owner", letter.id(), only().words(), "");
        assertThat(only().text()).doesNotContain("java");
    }

    @Test
    void keepingTheSameAgainWritesNothing() {
        SupportLetter letter = letters.begin("owner", "One", "");
        long lines = PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM audit_line");
        letters.keep("owner", letter.id(), "One", "");
        assertThat(PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM audit_line"))
                .isEqualTo(lines);
    }

    @Test
    void whatTheSellerWantsSentWaitsUntilItIsTakenAndCanBeTakenBack() {
        SupportLetter letter = letters.begin("owner", "One", "");
        letters.queue("owner", letter.id());
        assertThat(letters.send("owner", SupportSender.NONE)).isEqualTo(1);
        assertThat(only().state()).isEqualTo(LetterState.WAITING);
        assertThatThrownBy(() -> letters.keep("owner", letter.id(), "Two", ""))
                .isInstanceOf(IllegalStateException.class);
        letters.reopen("owner", letter.id());
        letters.keep("owner", letter.id(), "Two", "");
        letters.queue("owner", letter.id());
        List<String> taken = new ArrayList<>();
        assertThat(letters.send("owner", takes(taken))).isZero();
        assertThat(taken).containsExactly("Two");
        assertThat(only().state()).isEqualTo(LetterState.SENT);
        assertThat(letters.send("owner", takes(taken))).isZero();
        assertThat(taken).hasSize(1);
    }

    private static SupportSender takes(List<String> taken) {
        return new SupportSender() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public boolean take(SupportLetter letter) {
                return taken.add(letter.text());
            }
        };
    }

    @Test
    void aDeletedLetterIsInNoTable() {
        SupportLetter letter = letters.begin("owner", "Zanzibar printer", "");
        letters.keep("owner", letter.id(), "Zanzibar printer, again", "");
        letters.delete("owner", letter.id());
        assertThat(letters.all()).isEmpty();
        for (String table : List.of("audit_line", "undo_entry", "undo_step", "change_log")) {
            List<String> rows =
                    shop.store.read(h ->
                            h.createQuery("SELECT * FROM " + table).mapToMap().stream()
                                    .map(Object::toString)
                                    .toList());
            assertThat(rows).as(table).noneMatch(row -> row.contains("Zanzibar"));
        }
    }

    @Test
    void aClosedLetterGoesAfterTwentyFourMonthsAndAnOpenOneStays() {
        Retention retention =
                new Retention(
                        shop.store,
                        new BuyerErasure(shop.store, ErasureList.inMemory(), List.of()),
                        () -> shop.time);
        retention.runIfDue();
        letters.begin("owner", "Open", "");
        letters.close("owner", letters.begin("owner", "Closed", "").id());
        pass(retention, 729);
        assertThat(letters.all()).hasSize(2);
        pass(retention, 3);
        assertThat(only().words()).isEqualTo("Open");
        assertThat(retention.table())
                .filteredOn(row -> row.item() == RetentionItem.SUPPORT_MESSAGES)
                .allMatch(row -> row.lastRun().isPresent());
    }

    private void pass(Retention retention, int days) {
        for (int i = 0; i < days; i++) {
            shop.time = shop.time.plus(Duration.ofDays(1));
            retention.runIfDue();
        }
    }

    @Test
    void theDataMapCountsThem() {
        letters.begin("owner", "One", "");
        DataMapRow row =
                new DataMap(shop.store)
                        .read().stream()
                                .filter(r -> r.data() == DataClass.SUPPORT_MESSAGES)
                                .findFirst()
                                .orElseThrow();
        assertThat(row.records()).isEqualTo(1);
        assertThat(row.parts()).allMatch(DataMapRow.Part::exported);
        assertThat(row.oldest()).contains(only().begunAt());
    }

    @Test
    void aBuyerWhoIsRemovedIsTakenOutOfLetters() throws IOException {
        shop.product("MUG", 1000);
        shop.take(
                PrivacyCase.named(
                        shop,
                        "700",
                        new BuyerFact("Vera Lindqvist", "+46 70 123 45 67", "SE", "", "", "")));
        letters.begin("owner", "The label of Vera Lindqvist does not print.", "");
        new BuyerErasure(shop.store, ErasureList.inMemory(), List.of())
                .erase(
                        "owner",
                        ErasureCause.RETENTION,
                        Optional.empty(),
                        List.of(PrivacyCase.id(shop, "700")),
                        BuyerErasure.Watcher.NONE);
        assertThat(only().words()).doesNotContain("Vera").contains("does not print");
    }
}
