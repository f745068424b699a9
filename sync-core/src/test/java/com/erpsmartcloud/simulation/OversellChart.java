package com.erpsmartcloud.simulation;

import java.util.List;
import java.util.Locale;

/// Draws units sold twice over the lag of the order list, one line for each way of publishing, at
/// the highest sales rate measured.
final class OversellChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 80;
    private static final int BOTTOM = 300;
    private static final int TOP = 40;
    private static final int STEP = 180;

    private OversellChart() {}

    static String of(List<OversellReport.Cell> cells) {
        int busiest = cells.stream().mapToInt(OversellReport.Cell::buyers).max().orElseThrow();
        List<OversellReport.Cell> shown =
                cells.stream().filter(cell -> cell.buyers() == busiest).toList();
        double most = shown.stream().mapToDouble(OversellReport.Cell::twicePer100k).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="22" font-size="15" fill="#1d2433">Units sold twice per 100,000 sold</text>
                """
                        .formatted(WIDTH, HEIGHT, LEFT));
        for (int line = 0; line <= 4; line++) {
            int y = BOTTOM - (BOTTOM - TOP) * line / 4;
            svg.append(
                    """
                    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#dfe3ea"/>
                    <text x="%d" y="%d" text-anchor="end" fill="#5b6475">%s</text>
                    """
                            .formatted(
                                    LEFT,
                                    y,
                                    WIDTH - 100,
                                    y,
                                    LEFT - 8,
                                    y + 4,
                                    String.format(Locale.ROOT, "%,.0f", most * line / 4)));
        }
        for (Mode mode : Mode.values()) {
            svg.append(line(mode, shown.stream().filter(c -> c.mode() == mode).toList(), most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String line(Mode mode, List<OversellReport.Cell> cells, double most) {
        String colour =
                switch (mode) {
                    case MIRROR -> "#c4314b";
                    case RULES -> "#b7791f";
                    case DISJOINT -> "#2f6fed";
                };
        StringBuilder points = new StringBuilder();
        StringBuilder under = new StringBuilder();
        double y = BOTTOM;
        for (int i = 0; i < cells.size(); i++) {
            int x = LEFT + 10 + i * STEP;
            y = BOTTOM - (BOTTOM - TOP) * cells.get(i).twicePer100k() / most;
            points.append(String.format(Locale.ROOT, "%d,%.1f ", x, y));
            if (mode == Mode.MIRROR) {
                under.append(
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#5b6475\">%d s</text>%n"
                                .formatted(x, BOTTOM + 22, cells.get(i).lag() / 1000));
            }
        }
        return under
                + String.format(
                        Locale.ROOT,
                        """
                        <polyline points="%s" fill="none" stroke="%s" stroke-width="2.5"/>
                        <text x="%d" y="%.1f" fill="%s">%s</text>
                        """,
                        points.toString().strip(),
                        colour,
                        LEFT + 20 + (cells.size() - 1) * STEP,
                        y + (mode == Mode.DISJOINT ? 14 : 0),
                        colour,
                        mode.name().toLowerCase(Locale.ROOT));
    }
}
