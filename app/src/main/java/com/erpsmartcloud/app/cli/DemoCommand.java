package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.workspace.CompanyFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "demo",
        description = "Makes the demo company in a folder, or opens the one that is there.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--company",
            required = true,
            paramLabel = "DIR",
            description = "folder of the company")
    private Path company = Path.of("");

    @Override
    public Integer call() throws Exception {
        CompanyFolder folder = new CompanyFolder(company);
        try (RunningCompany demo =
                DemoCompany.open(folder, DemoCompany.options(), PullProgress.SILENT)) {
            long orders = demo.workspace().orders().count(OrderQuery.of(OrderTab.ALL));
            Console.say("Demo company in " + folder.root() + ": " + orders + " orders");
        }
        return 0;
    }
}
