package com.erpsmartcloud.app.ui.privacy;

/// Which page stands behind which tile.
final class PrivacyPages {

    private PrivacyPages() {}

    static PrivacyPage make(PrivacyPart part, PrivacyDesk desk) {
        return switch (part) {
            case DATA -> new DataPage(desk);
            case CONSENTS -> new ConsentsPage(desk);
            case TELEMETRY -> new TelemetryPage(desk);
            case RETENTION -> new RetentionPage(desk);
            case POLICY -> new PolicyPage(desk);
            case REQUESTS -> new RequestsPage(desk);
            case SHARING -> new SharingPage(desk);
            case NETWORK -> new NetworkPage(desk);
            case ERASE -> new ErasePage(desk);
            case BUYERS -> new BuyersPage(desk);
            case LEGAL -> new LegalPage(desk);
            case SECURITY -> new SecurityPage(desk);
            case NOTICES -> new NoticesPage(desk);
            case SUPPORT -> new SupportPage(desk);
            case EXPORT -> throw new IllegalArgumentException("export is a screen of its own");
        };
    }
}
