package com.erpsmartcloud.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PrivacyTourTest {

    @TempDir Path folder;

    @Test
    void everyStepGoesWell() throws Exception {
        List<String> said = new ArrayList<>();
        Steps steps = new Steps(said::add);
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 40),
                        PullProgress.SILENT)) {
            new PrivacyTour(running, steps, folder).run();
        }
        assertThat(steps.close()).as(String.join("\n", said)).isTrue();
        assertThat(said).hasSize(7);
    }
}
