package com.erpsmartcloud.privacy.policy;

/// What a notice is about.
public enum NoticeKind {
    /// Data got where it should not. Policy clause 7.
    BREACH,
    /// A hole in the program or the service, and what to do.
    SECURITY,
    /// Data was handed over by law, where saying so is allowed. Clause 4.
    DISCLOSURE,
    /// The business passes to somebody else. Clause 4.
    TRANSFER,
    /// A provider comes or goes. Clause 4.
    PROVIDER,
    /// Asked for by the seller, to see what one looks like.
    TEST
}
