package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/// Puts a line into the clipboard and says so.
final class Copying {

    private Copying() {}

    static void text(PrivacyDesk desk, String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
        desk.status().say(Text.of("privacy.copied", words));
    }
}
