package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;

/// One store in the store filter and in the popover of the sync pill.
///
/// @param state what to say of it now: an age, or what it needs
public record StoreLine(String id, Market market, String name, Text state, Tone tone) {}
