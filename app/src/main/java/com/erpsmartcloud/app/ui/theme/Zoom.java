package com.erpsmartcloud.app.ui.theme;

import java.util.List;
import java.util.regex.Pattern;

/// How large everything is drawn.
///
/// @param percent one of [#STEPS]
public record Zoom(int percent) {

    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    public static final Zoom NORMAL = new Zoom(100);
    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");
    private static final double BASE_FONT_PX = 13;

    public Zoom {
        if (!STEPS.contains(percent)) {
            throw new IllegalArgumentException("no such step: " + percent);
        }
    }

    /// One step larger, the same at the largest.
    public Zoom in() {
        return new Zoom(STEPS.get(Math.min(STEPS.size() - 1, STEPS.indexOf(percent) + 1)));
    }

    /// One step smaller, the same at the smallest.
    public Zoom out() {
        return new Zoom(STEPS.get(Math.max(0, STEPS.indexOf(percent) - 1)));
    }

    /// The font size of the root, on which all `em` of the sheets rest, in px.
    public double rootFontPx() {
        return BASE_FONT_PX * percent / 100;
    }

    /// Scales every whole number of px in a sheet.
    String scale(String sheet) {
        return PIXELS.matcher(sheet)
                .replaceAll(found -> px(Integer.parseInt(found.group(1))) + "px");
    }

    /// Scales a length given for 100 %, for the few places a sheet cannot reach.
    public double px(double atNormal) {
        return atNormal * percent / 100;
    }
}
