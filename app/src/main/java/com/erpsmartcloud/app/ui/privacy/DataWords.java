package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.TableWords;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.map.Keep;
import com.erpsmartcloud.privacy.map.LegalBasis;

import java.util.Optional;

/// The seller's words for the data map, and the screen that shows a class of data.
final class DataWords {

    private DataWords() {}

    static String of(DataClass data) {
        return switch (data) {
            case ACCOUNT -> "privacy.class.account";
            case PAYMENTS -> "privacy.class.payments";
            case STORES -> "privacy.class.stores";
            case PRODUCTS -> "privacy.class.products";
            case LISTINGS -> "privacy.class.listings";
            case ORDERS -> "privacy.class.orders";
            case BUYERS -> "privacy.class.buyers";
            case INVENTORY -> "privacy.class.inventory";
            case SUPPLIERS -> "privacy.class.suppliers";
            case SHIPPING -> "privacy.class.shipping";
            case FINANCE -> "privacy.class.finance";
            case SENT_TO_MARKETPLACES -> "privacy.class.sent";
            case NOT_UNDERSTOOD -> "privacy.class.not-understood";
            case SUPPORT_MESSAGES -> "privacy.class.support";
            case LOGS -> "privacy.class.logs";
            case DEVICES -> "privacy.class.devices";
            case USAGE -> "privacy.class.usage";
            case PRIVACY_RECORDS -> "privacy.class.privacy";
            case PREFERENCES -> "privacy.class.preferences";
            case BOOKKEEPING -> "privacy.class.bookkeeping";
        };
    }

    static String of(DataPurpose purpose) {
        return switch (purpose) {
            case PROVIDE_THE_SERVICE -> "privacy.for.service";
            case BILLING -> "privacy.for.billing";
            case SUPPORT -> "privacy.for.support";
            case IMPROVE_THE_SERVICE -> "privacy.for.improving";
            case NEWS -> "privacy.for.news";
            case SECURITY -> "privacy.for.security";
            case LEGAL_DUTIES -> "privacy.for.law";
        };
    }

    static String of(LegalBasis basis) {
        return switch (basis) {
            case CONTRACT -> "privacy.basis.contract";
            case LEGITIMATE_INTEREST -> "privacy.basis.interest";
            case CONSENT -> "privacy.basis.consent";
            case LEGAL_OBLIGATION -> "privacy.basis.law";
        };
    }

    static String of(Keep keep) {
        return switch (keep) {
            case OWNER_DECIDES -> "privacy.keep.owner";
            case PER_MARKETPLACE -> "privacy.keep.marketplace";
            case TWELVE_MONTHS -> "privacy.keep.year";
            case SEVEN_YEARS -> "privacy.keep.seven";
            case ACCOUNT_AND_SEVEN_YEARS -> "privacy.keep.proof";
            case TWENTY_FOUR_MONTHS -> "privacy.keep.two";
            case NINETY_DAYS_AFTER_THE_END -> "privacy.keep.ninety";
        };
    }

    /// Where the records of a class can be looked at, one by one.
    static Optional<Place> shown(DataClass data) {
        return Optional.ofNullable(
                switch (data) {
                    case STORES -> Place.of(ScreenName.STORES);
                    case PRODUCTS -> Place.of(ScreenName.PRODUCTS);
                    case LISTINGS -> Place.of(ScreenName.LISTINGS);
                    case ORDERS -> Place.of(ScreenName.ORDERS);
                    case BUYERS -> at(PrivacyPart.BUYERS);
                    case INVENTORY -> Place.of(ScreenName.STOCK);
                    case SENT_TO_MARKETPLACES, NOT_UNDERSTOOD -> Place.of(ScreenName.OUTBOX);
                    case LOGS -> at(PrivacyPart.NETWORK);
                    case SUPPORT_MESSAGES -> at(PrivacyPart.SUPPORT);
                    case USAGE -> at(PrivacyPart.TELEMETRY);
                    case PRIVACY_RECORDS -> at(PrivacyPart.CONSENTS);
                    case PREFERENCES -> Place.of(ScreenName.SETTINGS);
                    case ACCOUNT, PAYMENTS, SUPPLIERS, SHIPPING, FINANCE, DEVICES, BOOKKEEPING ->
                            null;
                });
    }

    private static Place at(PrivacyPart part) {
        return Place.of(ScreenName.PRIVACY, part.place());
    }

    /// What a table holds.
    static String table(Texts texts, String name) {
        return TableWords.of(name, texts.language().locale())
                .orElseGet(() -> texts.get("privacy.class.bookkeeping"));
    }
}
