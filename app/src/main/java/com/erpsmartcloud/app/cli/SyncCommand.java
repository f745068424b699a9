package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.workspace.SyncOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "sync", description = "Brings orders and listings in and sends what waits, once.")
final class SyncCommand implements Callable<Integer> {

    @Mixin private CompanyOption company = new CompanyOption();

    @Override
    public Integer call() throws Exception {
        try (RunningCompany running = company.open()) {
            List<SyncOutcome> outcomes = running.workspace().sync().syncNow(PullProgress.SILENT);
            for (SyncOutcome o : outcomes) {
                Console.say(
                        o.wentThrough()
                                ? o.name()
                                        + ": "
                                        + o.orders()
                                        + " orders new or changed, "
                                        + o.poison()
                                        + " in quarantine, "
                                        + o.sent()
                                        + " figures sent, "
                                        + o.refused()
                                        + " refused"
                                : o.name() + ": failed, " + o.detail());
            }
            return outcomes.stream().allMatch(SyncOutcome::wentThrough) ? 0 : 1;
        }
    }
}
