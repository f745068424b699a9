package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import java.nio.file.Path;

/// Real stores for tests, with the real migrations.
public final class TestStores {

    private TestStores() {}

    /// A store in a folder, plain, so that tests of rules do not pay for encryption.
    public static Store open(Path folder, Now now) {
        StoreLocation location =
                new StoreLocation(folder, "jdbc:h2:" + folder.resolve("company").toAbsolutePath());
        return new StoreOpener(location, new byte[32], now).open();
    }
}
