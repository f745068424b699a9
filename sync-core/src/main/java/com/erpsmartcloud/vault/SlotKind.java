package com.erpsmartcloud.vault;

/// The ways into a company.
public enum SlotKind {
    PASSWORD,
    RECOVERY_CODE,
    /// A secret that the operating system keeps for the signed-in user.
    KEYRING,
    /// No protection at all, for the demo company: the key stands in the file in clear.
    OPEN
}
