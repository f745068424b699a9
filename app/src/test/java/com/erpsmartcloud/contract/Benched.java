package com.erpsmartcloud.contract;

/// What the tests of a connector are given.
interface Benched {

    MarketplaceUnderTest marketplace();

    Bench bench();

    SharedClock clock();
}
