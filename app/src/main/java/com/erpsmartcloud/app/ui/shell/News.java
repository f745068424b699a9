package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.text.Text;

/// Something that every screen says above its content until it was read or put away.
///
/// @param id what it is put away by
/// @param there where it can be read
public record News(String id, Tone tone, String icon, Text title, Text more, Place there) {}
