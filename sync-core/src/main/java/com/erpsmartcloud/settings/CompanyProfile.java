package com.erpsmartcloud.settings;

import java.util.Currency;
import java.util.Optional;

/// What a seller set for the whole company.
///
/// @param name empty while none was given
/// @param home the currency sums are shown in; empty for that of the first store
/// @param quiet when notices are held back; empty for never
public record CompanyProfile(
        String name, Optional<Currency> home, Numbering numbering, Optional<QuietHours> quiet) {}
