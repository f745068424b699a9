package com.erpsmartcloud.privacy.erase;

/// What erasing on this computer cannot reach or cannot promise, said before and after.
public enum NotReached {
    /// Disks of today keep old copies of a sector where no program reaches them. They are
    /// encrypted, and useless once the keys are gone.
    OLD_SECTORS,
    /// Backups that were copied elsewhere hold everything, and open with the password.
    BACKUPS_ELSEWHERE,
    /// Files that were exported or printed.
    EXPORTS,
    OTHER_DEVICES,
    /// What the marketplace keeps of its own orders.
    MARKETPLACE
}
