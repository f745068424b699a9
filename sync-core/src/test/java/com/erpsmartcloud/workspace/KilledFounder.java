package com.erpsmartcloud.workspace;

import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Vault;

import java.nio.file.Path;
import java.util.Optional;

/// The child of [KilledBeginningTest]: makes a company and does nothing with it.
final class KilledFounder {

    private KilledFounder() {}

    public static void main(String[] arguments) throws Exception {
        CompanyFolder folder = new CompanyFolder(Path.of(arguments[0]));
        folder.begin();
        OpenVault vault = Vault.in(folder.root(), Now.SYSTEM, Optional.empty()).createDemo();
        System.out.println("keys.");
        // Never closed: it is killed.
        Company.open(folder, vault, Company.Expect.NEW, "test", Now.SYSTEM);
        System.out.println("open.");
        Thread.currentThread().join();
    }
}
