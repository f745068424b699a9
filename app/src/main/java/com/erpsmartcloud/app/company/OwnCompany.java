package com.erpsmartcloud.app.company;

import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.time.ZoneId;
import java.util.Optional;

/// A seller's own company.
public final class OwnCompany {

    private OwnCompany() {}

    /// @param vault unlocked; closed with the company
    /// @param expect [Company.Expect#EXISTING], or with older files too
    public static RunningCompany open(
            CompanyFolder folder, OpenVault vault, Company.Expect expect) {
        Company company = Company.open(folder, vault, expect, Holder.words(), Now.SYSTEM);
        RunningCompany running = RunningCompany.of(company, Optional.empty());
        if (name(running).isEmpty()) {
            // Making it was broken off after its keys were made and before it was furnished.
            furnish(running, String.valueOf(folder.root().getFileName()));
        }
        return running;
    }

    /// Opens a company for the first time, and gives it its name and a warehouse.
    public static RunningCompany begin(CompanyFolder folder, OpenVault vault, String name) {
        Company company =
                Company.open(folder, vault, Company.Expect.NEW, Holder.words(), Now.SYSTEM);
        RunningCompany running = RunningCompany.of(company, Optional.empty());
        furnish(running, name);
        return running;
    }

    private static void furnish(RunningCompany running, String name) {
        running.workspace()
                .store()
                .write(
                        "owner",
                        "company.begin",
                        tx -> {
                            CompanySettings.name(tx, name);
                            return Warehouses.add(tx, "MAIN", name, ZoneId.systemDefault().getId());
                        });
    }

    /// The company's own name; empty while it has none.
    public static Optional<String> name(RunningCompany company) {
        return Optional.of(company.workspace().companySettings().read().name())
                .filter(name -> !name.isEmpty());
    }
}
