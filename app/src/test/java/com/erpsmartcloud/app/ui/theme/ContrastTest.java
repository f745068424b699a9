package com.erpsmartcloud.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Map;

/// Repeats the table of the design from the sheets themselves. A new pair is added here first.
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3.0;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    fg, surface, 16.7, 13.9
                    fg, canvas, 15.3, 15.0
                    fg, nav, 14.4, 14.6
                    fg, selected, 14.3, 11.7
                    fg-muted, surface, 6.8, 7.8
                    fg-muted, canvas, 6.2, 8.5
                    fg-muted, nav, 5.8, 8.2
                    fg-muted, selected, 5.8, 6.6
                    fg-subtle, surface, 5.7, 6.1
                    fg-subtle, canvas, 5.2, 6.6
                    fg-subtle, nav, 4.9, 6.4
                    fg-subtle, selected, 4.9, 5.1
                    accent-fg, surface, 7.2, 8.2
                    accent-fg, accent-subtle, 6.1, 6.3
                    success-fg, surface, 6.7, 8.9
                    success-fg, success-subtle, 5.8, 7.1
                    warning-fg, surface, 6.7, 9.1
                    warning-fg, warning-subtle, 5.9, 7.4
                    danger-fg, surface, 6.8, 8.3
                    danger-fg, danger-subtle, 5.7, 6.9
                    on-emphasis, accent, 6.3, 5.0
                    on-emphasis, accent-hover, 8.1, 5.9
                    on-emphasis, success, 5.4, 4.8
                    on-emphasis, warning, 5.7, 4.9
                    on-emphasis, danger, 5.7, 4.9
                    temu-fg, temu, 6.1, 7.3
                    shopee-fg, shopee, 6.3, 7.4
                    meli-fg, meli, 6.4, 8.1
                    ozon-fg, ozon, 7.0, 7.1
                    manual-fg, manual, 6.7, 7.5
                    neutral-fg, neutral-subtle, 7.0, 7.5
                    tip-fg, tip, 13.2, 13.9
                    """)
    void textStandsOutAsTheDesignComputedIt(String ink, String ground, double light, double dark)
            throws IOException {
        assertThat(ratio("erp-light.css", ink, ground)).isCloseTo(light, within(0.06));
        assertThat(ratio("erp-dark.css", ink, ground)).isCloseTo(dark, within(0.06));
        assertThat(Math.min(light, dark)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "border-input, surface, 3.4, 3.8",
        "border-input, canvas, 3.1, 4.1",
        "focus, surface, 6.3, 6.2",
        "focus, selected, 5.4, 5.2"
    })
    void edgesOfControlsStandOutAsTheDesignComputedIt(
            String ink, String ground, double light, double dark) throws IOException {
        assertThat(ratio("erp-light.css", ink, ground)).isCloseTo(light, within(0.06));
        assertThat(ratio("erp-dark.css", ink, ground)).isCloseTo(dark, within(0.06));
        assertThat(Math.min(light, dark)).isGreaterThanOrEqualTo(EDGE);
    }

    @ParameterizedTest
    @CsvSource({
        "tile-1", "tile-2", "tile-3", "tile-4", "tile-5", "tile-6", "success", "warning", "danger"
    })
    void textStandsOutOnEveryGroundItMeets(String name) throws IOException {
        boolean tile = name.startsWith("tile");
        for (String sheet : Sheets.COLOURS) {
            for (String ground :
                    tile
                            ? new String[] {name}
                            : new String[] {"hover", "selected", "raised", "inset"}) {
                assertThat(ratio(sheet, name + "-fg", ground))
                        .as("%s on %s in %s", name, ground, sheet)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"erp-light.css, 4.6", "erp-dark.css, 5.7"})
    void linesOfChartsStandOut(String sheet, double lowest) throws IOException {
        double least = 21;
        for (int i = 1; i <= 6; i++) {
            least = Math.min(least, ratio(sheet, "chart-" + i, "surface"));
        }
        assertThat(least).isCloseTo(lowest, within(0.06));
    }

    private static double ratio(String sheet, String ink, String ground) throws IOException {
        Map<String, String> tokens = Sheets.tokens(sheet);
        return Contrast.ratio(
                tokens.getOrDefault("-erp-" + ink, ""), tokens.getOrDefault("-erp-" + ground, ""));
    }
}
