package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Texts;
import com.ibm.icu.text.TimeZoneNames;

import java.time.ZoneId;

/// Time zones by the city a person knows them by, in their language.
final class Zones {

    private Zones() {}

    /// `Los Angeles` for `America/Los_Angeles`.
    static String city(ZoneId zone, Texts texts) {
        String city =
                TimeZoneNames.getInstance(texts.language().locale())
                        .getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }
}
