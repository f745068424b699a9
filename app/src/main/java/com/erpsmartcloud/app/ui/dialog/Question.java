package com.erpsmartcloud.app.ui.dialog;

import com.erpsmartcloud.app.ui.text.Text;

/// Something that cannot be taken back and is asked first.
///
/// @param title the question
/// @param body what happens, and to how many
/// @param act names the act: "Disconnect Север RU"
/// @param keep names the safe choice: "Keep connected"
public record Question(Text title, Text body, Text act, Text keep) {}
