package com.erpsmartcloud.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import javafx.application.Platform;
import javafx.concurrent.Worker;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// What all code that runs inside the program keeps: core, sandbox and window.
final class HouseRules {

    private HouseRules() {}

    static List<ArchRule> all() {
        return List.of(
                noCyclesAmong("com.erpsmartcloud.sandbox.(*).."),
                noCyclesAmong("com.erpsmartcloud.app.(*).."),
                noCyclesAmong("com.erpsmartcloud.app.ui.(*).."),
                noThreadsByHand(),
                nobodyIsInterrupted(),
                oneDoorToTheScreen(),
                onlyTheCommandLinePrints(),
                noOtherToolkit(),
                viewModelsKnowNoControls());
    }

    static ArchRule noCyclesAmong(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a package in a cycle can be neither understood nor tested alone");
    }

    static ArchRule noThreadsByHand() {
        return noClasses()
                .should()
                .callConstructorWhere(Calls.constructorOf(Thread.class))
                .because("a thread is named and ended by who owns the executor or builder");
    }

    static ArchRule nobodyIsInterrupted() {
        return noClasses()
                .should(callMethodWhere(Calls.interruptOfAnotherThread()))
                .orShould(callMethodWhere(Calls.named(Future.class, "cancel")))
                .orShould(callMethodWhere(Calls.named(Worker.class, "cancel")))
                .orShould(callMethodWhere(Calls.named(ExecutorService.class, "shutdownNow")))
                .because(
                        "an interrupt inside H2 closes the database for everyone: cancelling is a"
                                + " flag the work asks for");
    }

    static ArchRule oneDoorToTheScreen() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("com.erpsmartcloud.app.ui.work..")
                .should()
                .accessTargetWhere(Calls.accessTo(Platform.class, "runLater"))
                .because("outcomes reach the screen through Jobs, which tests run in one thread");
    }

    static ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("com.erpsmartcloud.app.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed is the answer of a command, all else goes to the log");
    }

    static ArchRule noOtherToolkit() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("a second toolkit costs start time and fails where there is no display");
    }

    static ArchRule viewModelsKnowNoControls() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .allowEmptyShould(true)
                .because("a view model is tested without a screen");
    }
}
