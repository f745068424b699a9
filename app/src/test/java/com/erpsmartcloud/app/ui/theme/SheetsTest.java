package com.erpsmartcloud.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SheetsTest {

    private static final Pattern COLOUR_VALUE =
            Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|\\brgba?\\(|\\bhsb?a?\\(");
    private static final Pattern PROPERTY = Pattern.compile("[{;]\\s*(-[a-z-]+[a-z0-9-]*)\\s*:");
    private static final Pattern USED = Pattern.compile("-erp-[a-z0-9-]+");
    private static final Set<String> ALLOWED =
            Set.of(
                    "-fx-alignment",
                    "-fx-background-color",
                    "-fx-background-insets",
                    "-fx-background-radius",
                    "-fx-border-color",
                    "-fx-border-radius",
                    "-fx-border-width",
                    "-fx-cell-size",
                    "-fx-content-display",
                    "-fx-cursor",
                    "-fx-effect",
                    "-fx-fill",
                    "-fx-fixed-cell-size",
                    "-fx-font-family",
                    "-fx-font-size",
                    "-fx-font-weight",
                    "-fx-graphic-text-gap",
                    "-fx-hgap",
                    "-fx-icon-color",
                    "-fx-icon-size",
                    "-fx-label-padding",
                    "-fx-line-spacing",
                    "-fx-max-height",
                    "-fx-max-width",
                    "-fx-min-height",
                    "-fx-min-width",
                    "-fx-opacity",
                    "-fx-padding",
                    "-fx-pref-height",
                    "-fx-pref-width",
                    "-fx-prompt-text-fill",
                    "-fx-scale-shape",
                    "-fx-shape",
                    "-fx-size",
                    "-fx-spacing",
                    "-fx-stroke",
                    "-fx-stroke-width",
                    "-fx-text-fill",
                    "-fx-thumb-move-animation-time",
                    "-fx-underline",
                    "-fx-vgap");

    @Test
    void bothSchemesNameTheSameColours() throws IOException {
        assertThat(Sheets.tokens("erp-light.css").keySet())
                .isEqualTo(Sheets.tokens("erp-dark.css").keySet())
                .hasSizeGreaterThan(60);
    }

    @Test
    void noColourValueStandsOutsideTheColourSheets() throws IOException {
        for (String sheet : Sheets.SHAPES) {
            assertThat(Sheets.text(sheet)).as(sheet).doesNotContainPattern(COLOUR_VALUE);
        }
    }

    /// JavaFX ignores an unknown property in silence.
    @Test
    void onlyKnownPropertiesAreSet() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (String sheet : Sheets.SHAPES) {
            Matcher found = PROPERTY.matcher(Sheets.text(sheet));
            while (found.find()) {
                String name = found.group(1);
                boolean lookedUp = name.startsWith("-erp-") || name.startsWith("-color-");
                if (!lookedUp && !ALLOWED.contains(name)) {
                    unknown.add(sheet + " " + name);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyColourThatIsUsedIsDeclaredAndTheOtherWayRound() throws IOException {
        Set<String> declared = new TreeSet<>(Sheets.tokens("erp-light.css").keySet());
        Set<String> used = new TreeSet<>();
        for (String sheet : Sheets.SHAPES) {
            Matcher found = USED.matcher(Sheets.text(sheet));
            while (found.find()) {
                used.add(found.group());
            }
        }
        used.removeAll(Set.of("-erp-control", "-erp-small-control", "-erp-row", "-erp-head"));
        assertThat(used).isEqualTo(declared);
    }
}
