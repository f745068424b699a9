package com.erpsmartcloud.privacy.erase;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.archive.Verdict;
import com.erpsmartcloud.archive.Verify;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.PrivacyCase;
import com.erpsmartcloud.privacy.map.ClassRows;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.TableClasses;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.RightsRequests;
import com.erpsmartcloud.privacy.support.SupportLetters;
import com.erpsmartcloud.store.TableDef;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Looking at one class of data, taking it along and erasing it.
class ClassErasureTest {

    private static final ExportOptions OPTIONS = new ExportOptions(Locale.ENGLISH, "Test", "1");

    @TempDir Path folder;
    private TestShop shop;
    private CompanySigner signer;
    private ClassErasure erasure;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 1000);
        shop.take(
                PrivacyCase.named(
                        shop,
                        "700",
                        new BuyerFact("Vera Lindqvist", "+46 70 123 45 67", "SE", "", "", "")));
        signer = new CompanySigner(shop.store, StoreErasureTest.SEALER);
        erasure =
                new ClassErasure(
                        shop.store,
                        new RightsRequests(shop.store, () -> shop.time),
                        signer,
                        () -> shop.time);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyClassIsExportedByItselfAndProved() throws Exception {
        for (DataClass data : DataClass.values()) {
            List<TableDef> tables = TableClasses.taken(data);
            Path file = folder.resolve(data + ".zip");
            ExportReport report =
                    Export.only(shop.store, tables, file, OPTIONS, ArchiveProgress.NONE);
            assertThat(Verify.run(file)).as(data.name()).isInstanceOf(Verdict.Good.class);
            long rows = 0;
            for (TableDef table : tables) {
                if (!table.name().equals("store_secret")) {
                    rows +=
                            PrivacyCase.one(
                                    shop, Long.class, "SELECT COUNT(*) FROM " + table.name());
                }
            }
            assertThat(report.rows()).as(data.name()).isEqualTo(rows);
        }
    }

    @Test
    void whatIsShownOfAClassNamesNobody() {
        List<ClassRows.Sample> found = new ClassRows(shop.store).first(DataClass.BUYERS, 10);
        assertThat(found).extracting(ClassRows.Sample::table).contains("customer_order");
        assertThat(found.toString()).contains("•••").doesNotContain("Vera", "123 45 67");
    }

    @Test
    void aClassThatGoesByItselfGoesWithAReceiptAndTheRestStays() {
        new SupportLetters(shop.store).begin("owner", "One", "");
        ErasePlan plan = erasure.plan(DataClass.SUPPORT_MESSAGES);
        assertThat(plan.erased())
                .singleElement()
                .matches(line -> line.table().equals("support_letter") && line.rows() == 1);
        String receipt =
                erasure.run("owner", DataClass.SUPPORT_MESSAGES, IdentityCheck.Proof.NOT_PROTECTED);
        assertThat(new SupportLetters(shop.store).all()).isEmpty();
        assertThat(Certificate.isGenuine(receipt, signer.publicKey())).isTrue();
        assertThat(receipt).contains("SUPPORT_MESSAGES");
        assertThat(PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM customer_order"))
                .isEqualTo(1);
    }

    @Test
    void ofTheLogsTheProofStays() {
        ErasePlan plan = erasure.plan(DataClass.LOGS);
        assertThat(plan.kept()).extracting(ErasePlan.Line::table).contains("audit_line");
        long lines = PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM audit_line");
        erasure.run("owner", DataClass.LOGS, IdentityCheck.Proof.NOT_PROTECTED);
        assertThat(PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM audit_line"))
                .isGreaterThan(lines);
        assertThat(PrivacyCase.one(shop, Long.class, "SELECT COUNT(*) FROM undo_step")).isZero();
    }
}
