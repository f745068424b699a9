package com.erpsmartcloud.app.ui.door;

import java.nio.file.Path;

/// A company this computer has opened before.
///
/// @param name the company's own
/// @param here whether it is the one the door leads to now
public record KnownCompany(Path folder, String name, boolean here) {}
