package com.erpsmartcloud.archive;

/// Something the company file holds and an export does not.
///
/// @param name the table, such as `store_secret`, or `table.column`
public record LeftOut(String name, Reason reason) {

    public enum Reason {
        /// It opens the seller's stores and is of no use elsewhere; after a restore each store asks
        /// to sign in again.
        OPENS_YOUR_STORES("sign-in"),
        /// Bookkeeping of this computer that means nothing on another one.
        THIS_COMPUTER_ONLY("local");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// Key of its sentence in this package's texts.
        String key() {
            return "reason." + key;
        }
    }
}
