package com.erpsmartcloud.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.app.architecture.planted.Interrupts;
import com.erpsmartcloud.app.architecture.planted.OwnThread;
import com.erpsmartcloud.app.architecture.planted.Prints;
import com.erpsmartcloud.app.architecture.planted.ScreenDoor;
import com.erpsmartcloud.app.architecture.planted.SeesViewModel;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class HouseRulesTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .importLocations(
                            Stream.of("core", "sandbox", "app")
                                    .map(HouseRulesTest::where)
                                    .toList());

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return HouseRules.all().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @Test
    void theRulesSeeAllThreeModules() {
        Set<String> descriptors =
                PROGRAM.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.replaceFirst("^(com\\.erpsmartcloud\\.\\w+).*", "$1"))
                        .collect(Collectors.toSet());
        assertTrue(
                descriptors.containsAll(
                        List.of(
                                "com.erpsmartcloud.money",
                                "com.erpsmartcloud.sandbox",
                                "com.erpsmartcloud.app")),
                descriptors::toString);
    }

    @Test
    void aThreadMadeByHandIsCaught() {
        assertTrue(refuses(HouseRules.noThreadsByHand(), OwnThread.class));
    }

    @Test
    void everyWayToInterruptIsCaughtButNotPuttingBackOnesOwn() {
        JavaClasses planted = new ClassFileImporter().importClasses(Interrupts.class);
        List<String> caught =
                HouseRules.nobodyIsInterrupted()
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails()
                        .stream()
                        .map(line -> line.replaceFirst(".*Interrupts\\.(\\w+)\\(.*", "$1"))
                        .sorted()
                        .toList();
        assertEquals(List.of("another", "executor", "future", "task"), caught);
    }

    @Test
    void aSecondDoorToTheScreenIsCaught() {
        assertTrue(refuses(HouseRules.oneDoorToTheScreen(), ScreenDoor.class));
    }

    @Test
    void printingOutsideTheCommandLineIsCaught() {
        assertTrue(refuses(HouseRules.onlyTheCommandLinePrints(), Prints.class));
    }

    @Test
    void aViewModelThatKnowsControlsIsCaught() {
        assertTrue(refuses(HouseRules.viewModelsKnowNoControls(), SeesViewModel.class));
        assertFalse(refuses(HouseRules.viewModelsKnowNoControls(), ScreenDoor.class));
    }

    private static boolean refuses(ArchRule rule, Class<?> planted) {
        return rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation();
    }

    /// A folder while testing, a jar once the other module has been packaged.
    private static Location where(String module) {
        Path found =
                ModuleLayer.boot()
                        .configuration()
                        .findModule("com.erpsmartcloud." + module)
                        .flatMap(resolved -> resolved.reference().location())
                        .map(Path::of)
                        .orElseThrow();
        try {
            return Files.isDirectory(found)
                    ? Location.of(found)
                    : Location.of(new JarFile(found.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
