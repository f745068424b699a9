package com.erpsmartcloud.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class SandboxRulesTest {

    @Test
    void theSandboxKnowsNothingOfOurs() {
        DescribedPredicate<JavaClass> elsewhere =
                resideInAPackage("com.erpsmartcloud..")
                        .and(
                                DescribedPredicate.not(
                                        resideInAPackage("com.erpsmartcloud.sandbox..")));
        noClasses()
                .should()
                .dependOnClassesThat(elsewhere)
                .because("a mistake shared with the connectors would hide itself")
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }
}
