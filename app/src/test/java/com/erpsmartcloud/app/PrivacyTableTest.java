package com.erpsmartcloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.ScreenName;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of docs/privacy.md names each clause of the policy, and every screen and test in it is
/// there.
class PrivacyTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /// The clauses of the policy, and the lines of its contradictions and silences.
    private static final List<String> CLAUSES =
            List.of(
                    "1 company",
                    "1 agreement",
                    "2.1 account",
                    "2.1 billing",
                    "2.1 business",
                    "2.1 communications",
                    "2.2 log data",
                    "2.2 device",
                    "2.2 usage",
                    "2.3 marketplaces",
                    "3 purposes",
                    "3 marketing",
                    "3 legal bases",
                    "4 no sale",
                    "4 providers",
                    "4 marketplaces",
                    "4 transfers, law, consent",
                    "5 essential, statistics, settings",
                    "5 no advertising",
                    "6 account, 90 days",
                    "6 business, 30 days",
                    "6 logs, 12 months",
                    "6 finance, 7 years",
                    "6 deletion",
                    "7 in transit",
                    "7 at rest",
                    "7 access by role",
                    "7 audits",
                    "7 second factor",
                    "7 breach",
                    "8 transfers abroad",
                    "9 rights",
                    "9 term",
                    "9 unsubscribing",
                    "10 children",
                    "11 links",
                    "12 changes",
                    "12 going on",
                    "13 contact",
                    "D2.1 two windows",
                    "D2.2 deletion against 7 years",
                    "D2.3 subscription against marketplaces",
                    "D2.4 using is consenting",
                    "D2.5 cookies",
                    "D2.6 automatic collection",
                    "D2.7 end-to-end",
                    "D2.8 several terms",
                    "D2.9 buyers",
                    "D2.10 Global Privacy Control",
                    "D2.11 no date",
                    "D2.12 no stated period");

    private record Line(String clause, String seen, List<String> screens, List<String> tests) {}

    private static List<Line> table() throws IOException {
        String page = Files.readString(ROOT.resolve("docs").resolve("privacy.md"));
        String part =
                page.substring(
                        page.indexOf("## Clause by clause"), page.indexOf("## Ledger, network"));
        return part.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| clause"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells ->
                        new Line(
                                cells.get(1),
                                cells.get(3),
                                codes(cells.get(4)),
                                codes(cells.get(5))))
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyClauseHasItsLine() throws IOException {
        assertThat(table()).extracting(Line::clause).containsExactlyElementsOf(CLAUSES);
        assertThat(table())
                .allSatisfy(line -> {
                    assertThat(line.seen()).as(line.clause()).hasSizeGreaterThan(10);
                    assertThat(line.screens()).as(line.clause()).isNotEmpty();
                    assertThat(line.tests()).as(line.clause()).isNotEmpty();
                });
    }

    @Test
    void everyScreenOfTheTableIsThere() throws IOException {
        Set<String> known =
                Stream.of(
                                Arrays.stream(ScreenName.values()).map(ScreenName::id),
                                Arrays.stream(PrivacyPart.values())
                                        .map(part -> "privacy/" + part.place()),
                                Stream.of("first run"))
                        .flatMap(all -> all)
                        .collect(Collectors.toSet());
        assertThat(table())
                .allSatisfy(
                        line -> assertThat(known).as(line.clause()).containsAll(line.screens()));
    }

    @Test
    void everyTestOfTheTableIsThere() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : List.of("app", "sync-core")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    tests.put(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file));
                }
            }
        }
        for (Line line : table()) {
            for (String test : line.tests()) {
                int dot = test.indexOf('.');
                String type = dot < 0 ? test : test.substring(0, dot);
                assertThat(tests).as(line.clause()).containsKey(type);
                if (dot >= 0) {
                    assertThat(tests.get(type))
                            .as(line.clause() + ", " + test)
                            .contains(" " + test.substring(dot + 1) + "(");
                }
            }
        }
    }
}
