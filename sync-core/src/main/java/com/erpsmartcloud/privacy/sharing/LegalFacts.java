package com.erpsmartcloud.privacy.sharing;

import java.util.List;

/// Facts of the policy that are the same in every language. Clauses 1, 8 and 13.
public final class LegalFacts {

    public static final String COMPANY = "SaraCloud Inc";
    public static final String STATE = "Colorado, USA";
    public static final String ENTITY_NUMBER = "20261029600";
    public static final String OFFICER_CITY = "Denver, Colorado";
    public static final String OFFICER_MAIL = "privacy@erpsmartcloud.com";
    public static final int ANSWER_BUSINESS_DAYS = 5;
    public static final int AGE = 18;

    private LegalFacts() {}

    /// What lies where.
    public enum Place {
        /// The seller's own computer.
        THIS_DEVICE,
        ACCOUNT_SERVICE,
        RELAY,
        PROCESSORS
    }

    /// What makes keeping it there lawful when it is another country.
    public enum Mechanism {
        NONE_NEEDED,
        STANDARD_CLAUSES
    }

    /// @param country ISO 3166, empty where the seller's computer is
    /// @param onlyWithAccount whether nothing is there without an account
    public record DataLocation(
            Place place, String country, Mechanism mechanism, boolean onlyWithAccount) {}

    public static final List<DataLocation> LOCATIONS =
            List.of(
                    new DataLocation(Place.THIS_DEVICE, "", Mechanism.NONE_NEEDED, false),
                    new DataLocation(Place.ACCOUNT_SERVICE, "US", Mechanism.STANDARD_CLAUSES, true),
                    new DataLocation(Place.RELAY, "US", Mechanism.STANDARD_CLAUSES, true),
                    new DataLocation(Place.PROCESSORS, "US", Mechanism.STANDARD_CLAUSES, true));
}
