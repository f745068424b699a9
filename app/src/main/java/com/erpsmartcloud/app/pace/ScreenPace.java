package com.erpsmartcloud.app.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one screen took, the worst of all rounds, in milliseconds.
///
/// @param content from the key press until a frame with the screen's first rows or words was drawn,
///   the first time it was opened
/// @param contentAgain the same when it had been open before
/// @param whole until it had everything it asked for, the first time
/// @param wholeAgain the same when it had been open before
/// @param opening the longest pause while it opened the first time
/// @param switching the longest pause while it opened another time
/// @param scrolling the longest pause while its list ran by
/// @param typing the longest pause while words were typed into its search
record ScreenPace(
        String screen,
        long content,
        long contentAgain,
        long whole,
        long wholeAgain,
        Pause opening,
        Pause switching,
        Pause scrolling,
        Pause typing) {

    static final long CONTENT_TARGET = 150;
    static final long PAUSE_TARGET = 50;

    static final String HEAD =
            String.format(
                    Locale.ROOT,
                    "%-10s %7s %5s %6s %5s %9s %9s %9s %9s",
                    "screen",
                    "content",
                    "again",
                    "whole",
                    "again",
                    "opening",
                    "switching",
                    "scrolling",
                    "typing");

    static ScreenPace none(String screen) {
        return new ScreenPace(screen, 0, 0, 0, 0, Pause.NONE, Pause.NONE, Pause.NONE, Pause.NONE);
    }

    ScreenPace opened(long firstContent, long everything, Pause pause) {
        return new ScreenPace(
                screen,
                firstContent,
                contentAgain,
                everything,
                wholeAgain,
                pause,
                switching,
                scrolling,
                typing);
    }

    ScreenPace openedAgain(long firstContent, long everything, Pause pause) {
        return new ScreenPace(
                screen,
                content,
                Math.max(contentAgain, firstContent),
                whole,
                Math.max(wholeAgain, everything),
                opening,
                switching.or(pause),
                scrolling,
                typing);
    }

    ScreenPace used(Pause whileScrolling, Pause whileTyping) {
        return new ScreenPace(
                screen,
                content,
                contentAgain,
                whole,
                wholeAgain,
                opening,
                switching,
                scrolling.or(whileScrolling),
                typing.or(whileTyping));
    }

    Pause worst() {
        return opening.or(switching).or(scrolling).or(typing);
    }

    long worstContent() {
        return Math.max(content, contentAgain);
    }

    private String missed() {
        List<String> what = new ArrayList<>();
        if (worstContent() > CONTENT_TARGET) {
            what.add("content");
        }
        if (worst().lasted() > PAUSE_TARGET) {
            what.add("clock");
        }
        if (worst().worked() > PAUSE_TARGET) {
            what.add("own work");
        }
        return what.isEmpty() ? "" : "MISSED " + String.join(", ", what);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-10s %7d %5d %6d %5d %9s %9s %9s %9s  %s",
                screen,
                content,
                contentAgain,
                whole,
                wholeAgain,
                opening,
                switching,
                scrolling,
                typing,
                missed());
    }
}
