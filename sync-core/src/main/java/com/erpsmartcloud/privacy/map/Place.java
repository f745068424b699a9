package com.erpsmartcloud.privacy.map;

/// Where data lies.
public enum Place {
    THIS_DEVICE,
    /// On the relay, sealed: the vendor cannot read it.
    RELAY_SEALED,
    ACCOUNT_SERVICE,
    /// At a company that works for the vendor, such as the one that takes payments.
    PROCESSOR
}
