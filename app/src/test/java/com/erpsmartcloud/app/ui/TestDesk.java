package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.time.Now;

import javafx.scene.layout.StackPane;

import java.time.Instant;

/// A desk for tests: everything in one thread, the clock standing still.
public final class TestDesk {

    /// Tuesday 14 July 2026, 09:42 in Moscow.
    public static final Now NOW = () -> Instant.parse("2026-07-14T06:42:00Z");

    private TestDesk() {}

    public static Desk of(Theme theme, Language language) {
        Texts texts = new Texts(language);
        Layers layers = new Layers(new StackPane());
        return new Desk(
                texts,
                new Look(theme),
                layers,
                new BackgroundJobs(Runnable::run, Runnable::run),
                new WindowDialogs(texts, layers),
                NOW);
    }
}
