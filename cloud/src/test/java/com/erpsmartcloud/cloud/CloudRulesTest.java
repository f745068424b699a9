package com.erpsmartcloud.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class CloudRulesTest {

    private static final JavaClasses CLOUD =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void ofTheCoreOnlyProtocolAndCryptoAreSeen() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        JavaClass.Predicates.resideOutsideOfPackage("com.erpsmartcloud..")
                                .or(
                                        JavaClass.Predicates.resideInAnyPackage(
                                                "com.erpsmartcloud.cloud..",
                                                "com.erpsmartcloud.protocol..",
                                                "com.erpsmartcloud.crypto..")))
                .because("the service must not be able to read business data in clear")
                .check(CLOUD);
    }

    @Test
    void theServiceWritesItsLogAndNothingElse() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLOUD);
    }

    @Test
    void threadsAreNeverMadeByHand() {
        noClasses()
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .because("a thread is named and ended by who owns the executor or builder")
                .check(CLOUD);
    }
}
