package com.erpsmartcloud.app.ui.privacy;

/// Erases the company that is open, with all its files on this computer. Called on the UI thread
/// once its certificate lies outside the company's folder.
@FunctionalInterface
public interface WholeCompany {

    /// For a window that cannot change its company.
    WholeCompany NOT_HERE =
            new WholeCompany() {
                @Override
                public boolean isPossible() {
                    return false;
                }

                @Override
                public void erase() {
                    throw new IllegalStateException("this window cannot erase its company");
                }
            };

    default boolean isPossible() {
        return true;
    }

    /// Closes the company, destroys its keys, removes its files and shows what comes then.
    void erase();
}
