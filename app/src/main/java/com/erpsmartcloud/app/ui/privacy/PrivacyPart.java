package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.ScreenPart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pages of the privacy centre, in the order of its tiles.
public enum PrivacyPart {
    DATA("privacy.data", "privacy.data.what", "bi-table", true),
    CONSENTS("privacy.consents", "privacy.consents.what", "bi-journal-check", true),
    TELEMETRY("privacy.telemetry", "privacy.telemetry.what", "bi-eye", true),
    RETENTION("privacy.retention", "privacy.retention.what", "bi-clock-history", true),
    POLICY("privacy.policy", "privacy.policy.what", "bi-file-diff", true),
    REQUESTS("privacy.requests", "privacy.requests.what", "bi-inbox", true),
    SHARING("privacy.sharing", "privacy.sharing.what", "bi-people", true),
    NETWORK("privacy.network", "privacy.network.what", "bi-hdd-network", true),
    EXPORT("privacy.export", "privacy.export.what", "bi-download", true),
    ERASE("privacy.erase", "privacy.erase.what", "bi-trash", true),
    BUYERS("privacy.buyers", "privacy.buyers.what", "bi-person", true),
    LEGAL("privacy.legal", "privacy.legal.what", "bi-envelope", false),
    SECURITY("privacy.security", "privacy.security.what", "bi-shield-lock", false),
    NOTICES("privacy.notices", "privacy.notices.what", "bi-bell", false),
    SUPPORT("privacy.support", "privacy.support.what", "bi-chat-left-text", false);

    private final String nameKey;
    private final String whatKey;
    private final String icon;
    private final boolean tile;

    PrivacyPart(String nameKey, String whatKey, String icon, boolean tile) {
        this.nameKey = nameKey;
        this.whatKey = whatKey;
        this.icon = icon;
        this.tile = tile;
    }

    String nameKey() {
        return nameKey;
    }

    /// Key of the one sentence that says what it is for.
    String whatKey() {
        return whatKey;
    }

    String icon() {
        return icon;
    }

    /// The detail of a [com.erpsmartcloud.app.ui.screen.Place] that opens it.
    public String place() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Opens it about something: [PrivacyPage#asked].
    public Place place(String about) {
        return Place.of(ScreenName.PRIVACY, place() + ":" + about);
    }

    static Optional<PrivacyPart> at(String place) {
        return Arrays.stream(values()).filter(part -> part.place().equals(place)).findFirst();
    }

    /// The pages of this screen; the export is a screen of its own.
    public static List<ScreenPart> parts() {
        return Arrays.stream(values())
                .filter(part -> part != EXPORT)
                .map(part -> new ScreenPart(part.nameKey, part.place()))
                .toList();
    }

    /// Those with a tile on the first page.
    static List<PrivacyPart> tiles() {
        return Arrays.stream(values()).filter(part -> part.tile).toList();
    }

    /// Those that a line of links under the tiles opens.
    static List<PrivacyPart> links() {
        return Arrays.stream(values()).filter(part -> !part.tile).toList();
    }
}
