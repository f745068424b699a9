package com.erpsmartcloud.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.architecture.planted.egg.Egg;
import com.erpsmartcloud.architecture.planted.hen.Hen;
import com.erpsmartcloud.architecture.planted.http.FirstClient;
import com.erpsmartcloud.architecture.planted.http.SecondClient;
import com.erpsmartcloud.architecture.planted.marketplace.NosyConnector;
import com.erpsmartcloud.architecture.planted.money.Price;
import com.erpsmartcloud.architecture.planted.orders.OrderTable;
import com.erpsmartcloud.architecture.planted.report.ReportRow;
import com.erpsmartcloud.architecture.planted.report.SideDoor;
import com.erpsmartcloud.architecture.planted.sideway.RawSocket;
import com.erpsmartcloud.architecture.planted.sideway.SideWay;
import com.erpsmartcloud.money.Money;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class CoreRulesTest {

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .importUrl(Money.class.getProtectionDomain().getCodeSource().getLocation());

    @TestFactory
    Stream<DynamicTest> theCoreKeeps() {
        return CoreRules.all().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CORE)));
    }

    @Test
    void theRulesSeeTheWholeCore() {
        assertTrue(CORE.contain(Money.class), "no classes found: every rule would pass");
    }

    @Test
    void twoPackagesThatNeedEachOtherAreCaught() {
        refuses(
                CoreRules.noCyclesAmong("com.erpsmartcloud.architecture.planted.(*).."),
                Hen.class,
                Egg.class);
    }

    @Test
    void aRecordThatKnowsTheDatabaseIsCaught() {
        refuses(CoreRules.plainRecords(), ReportRow.class);
    }

    @Test
    void aConnectorThatReadsOurOrdersIsCaught() {
        refuses(CoreRules.connectorsKnowNoTables(), NosyConnector.class, OrderTable.class);
    }

    @Test
    void aConnectionBesideTheStoreIsCaught() {
        refuses(CoreRules.onlyTheStoreConnects(), SideDoor.class);
    }

    @Test
    void aPriceInDoubleIsCaught() {
        refuses(CoreRules.exactAmounts(), Price.class);
    }

    @Test
    void aSecondHttpClientIsCaughtAndOneIsNot() {
        refuses(CoreRules.oneHttpClient(), FirstClient.class, SecondClient.class);
        CoreRules.oneHttpClient().check(new ClassFileImporter().importClasses(FirstClient.class));
    }

    @Test
    void aConnectionBesideTheHttpClientIsCaught() {
        refuses(CoreRules.nothingElseConnects(), SideWay.class);
        refuses(CoreRules.nothingElseConnects(), RawSocket.class);
    }

    private static void refuses(ArchRule rule, Class<?>... planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);
        assertTrue(rule.evaluate(classes).hasViolation(), () -> "not caught by: " + rule);
    }
}
