package com.erpsmartcloud.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.sql.DriverManager;
import java.util.List;

import javax.sql.DataSource;

/// What module descriptors cannot express about the core.
final class CoreRules {

    private static final String[] STORAGE = {
        "java.sql..", "javax.sql..", "org.h2..", "org.jdbi..", "okhttp3.."
    };

    private CoreRules() {}

    static List<ArchRule> all() {
        return List.of(
                noCyclesAmong("com.erpsmartcloud.(*).."),
                noToolkit(),
                plainRecords(),
                connectorsKnowNoTables(),
                onlyTheStoreConnects(),
                exactAmounts(),
                oneHttpClient(),
                nothingElseConnects());
    }

    static ArchRule noCyclesAmong(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a package in a cycle can be neither understood nor tested alone");
    }

    static ArchRule noToolkit() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("the core runs in tests, in the cloud and where there is no screen");
    }

    static ArchRule plainRecords() {
        return noClasses()
                .that()
                .areRecords()
                .and()
                .resideOutsideOfPackage("com.erpsmartcloud.store..")
                .or(resideInAnyPackage("com.erpsmartcloud.money..", "com.erpsmartcloud.time.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORAGE)
                .allowEmptyShould(true)
                .because("a rule that needs no database can be tested by thousands of cases");
    }

    static ArchRule connectorsKnowNoTables() {
        return noClasses()
                .that()
                .resideInAPackage("com.erpsmartcloud..marketplace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.erpsmartcloud..inventory..", "com.erpsmartcloud..orders..")
                .allowEmptyShould(true)
                .because("a connector says what a marketplace said, not what we make of it");
    }

    static ArchRule onlyTheStoreConnects() {
        return noClasses()
                .that(not(resideInAPackage("com.erpsmartcloud.store..")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        DriverManager.class,
                        DataSource.class,
                        JdbcConnectionPool.class,
                        JdbcDataSource.class)
                .orShould()
                .callMethodWhere(Calls.named(Jdbi.class, "create"))
                .orShould()
                .callMethodWhere(Calls.named(Jdbi.class, "open"))
                .because("a second connection could write beside the one writer");
    }

    static ArchRule exactAmounts() {
        return classes()
                .that()
                .resideInAnyPackage(
                        "com.erpsmartcloud..money..",
                        "com.erpsmartcloud..catalog..",
                        "com.erpsmartcloud..inventory..",
                        "com.erpsmartcloud..orders..",
                        "com.erpsmartcloud..purchasing..",
                        "com.erpsmartcloud..finance..")
                .or()
                .resideInAPackage("com.erpsmartcloud..marketplace..")
                .and()
                .areRecords()
                .should(new KeepAmountsExact())
                .allowEmptyShould(true)
                .because("0.1 + 0.2 is not 0.3 in a double: money and quantities would drift");
    }

    static ArchRule oneHttpClient() {
        return classes()
                .should(new BuildOneHttpClient())
                .because("time-outs and what a log may show are set in one place");
    }

    /// What leaves this computer passes the block list and stands in the network log, or the log
    /// would lie. Listening on this computer for the answer of a sign-in is no way out.
    static ArchRule nothingElseConnects() {
        return noClasses()
                .that(not(resideInAPackage("com.erpsmartcloud.net..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Socket.class,
                        ServerSocket.class,
                        DatagramSocket.class,
                        URLConnection.class,
                        SocketChannel.class,
                        AsynchronousSocketChannel.class,
                        DatagramChannel.class)
                .orShould()
                .callMethodWhere(Calls.named(URL.class, "openStream"))
                .orShould()
                .callMethodWhere(Calls.named(URL.class, "openConnection"))
                .because("the network log shows every request, and a closed host stays closed");
    }
}
