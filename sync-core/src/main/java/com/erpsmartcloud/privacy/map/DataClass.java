package com.erpsmartcloud.privacy.map;

import static com.erpsmartcloud.privacy.map.DataPurpose.BILLING;
import static com.erpsmartcloud.privacy.map.DataPurpose.IMPROVE_THE_SERVICE;
import static com.erpsmartcloud.privacy.map.DataPurpose.LEGAL_DUTIES;
import static com.erpsmartcloud.privacy.map.DataPurpose.PROVIDE_THE_SERVICE;
import static com.erpsmartcloud.privacy.map.DataPurpose.SUPPORT;
import static com.erpsmartcloud.privacy.map.LegalBasis.CONSENT;
import static com.erpsmartcloud.privacy.map.LegalBasis.CONTRACT;
import static com.erpsmartcloud.privacy.map.LegalBasis.LEGAL_OBLIGATION;
import static com.erpsmartcloud.privacy.map.LegalBasis.LEGITIMATE_INTEREST;
import static com.erpsmartcloud.privacy.map.Place.ACCOUNT_SERVICE;
import static com.erpsmartcloud.privacy.map.Place.PROCESSOR;
import static com.erpsmartcloud.privacy.map.Place.RELAY_SEALED;
import static com.erpsmartcloud.privacy.map.Place.THIS_DEVICE;

import java.util.Set;

/// The classes of data that clause 2 of the policy names.
///
/// The relay's copies exist only once the company has an account; until then every class of the
/// business lies on this device alone.
public enum DataClass {
    ACCOUNT("2.1", Set.of(ACCOUNT_SERVICE), Set.of(PROVIDE_THE_SERVICE, SUPPORT), CONTRACT),
    PAYMENTS("2.1", Set.of(ACCOUNT_SERVICE, PROCESSOR), Set.of(BILLING), CONTRACT),
    STORES("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    PRODUCTS("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    LISTINGS("2.3", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    ORDERS("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE, LEGAL_DUTIES), CONTRACT),
    /// Names, phones and addresses inside orders. The seller is the controller of these.
    BUYERS("2.3", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    INVENTORY("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    SUPPLIERS("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    SHIPPING("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    FINANCE("2.1", onDevices(), Set.of(PROVIDE_THE_SERVICE, LEGAL_DUTIES), LEGAL_OBLIGATION),
    SENT_TO_MARKETPLACES("4", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    NOT_UNDERSTOOD("2.3", Set.of(THIS_DEVICE), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    SUPPORT_MESSAGES(
            "2.1", Set.of(THIS_DEVICE, RELAY_SEALED, PROCESSOR), Set.of(SUPPORT), CONTRACT),
    LOGS("2.2", onDevices(), Set.of(DataPurpose.SECURITY), LEGITIMATE_INTEREST),
    DEVICES(
            "2.2",
            Set.of(THIS_DEVICE, ACCOUNT_SERVICE),
            Set.of(DataPurpose.SECURITY),
            LEGITIMATE_INTEREST),
    USAGE("2.2", Set.of(THIS_DEVICE), Set.of(IMPROVE_THE_SERVICE), CONSENT),
    PRIVACY_RECORDS("9", onDevices(), Set.of(LEGAL_DUTIES), LEGAL_OBLIGATION),
    PREFERENCES("5", onDevices(), Set.of(PROVIDE_THE_SERVICE), CONTRACT),
    /// Indexes, clocks and the like, which follow from the rest.
    BOOKKEEPING("2.1", Set.of(THIS_DEVICE), Set.of(PROVIDE_THE_SERVICE), CONTRACT);

    private final String clause;
    private final Set<Place> places;
    private final Set<DataPurpose> purposes;
    private final LegalBasis basis;

    DataClass(String clause, Set<Place> places, Set<DataPurpose> purposes, LegalBasis basis) {
        this.clause = clause;
        this.places = places;
        this.purposes = purposes;
        this.basis = basis;
    }

    private static Set<Place> onDevices() {
        return Set.of(THIS_DEVICE, RELAY_SEALED);
    }

    /// Of the policy.
    public String clause() {
        return clause;
    }

    /// Where it may lie.
    public Set<Place> places() {
        return places;
    }

    public Set<DataPurpose> purposes() {
        return purposes;
    }

    public LegalBasis basis() {
        return basis;
    }
}
