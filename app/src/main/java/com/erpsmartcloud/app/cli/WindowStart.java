package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.company.CompanyDoor;
import com.erpsmartcloud.app.company.KnownCompanies;
import com.erpsmartcloud.app.company.Places;
import com.erpsmartcloud.app.ui.Headless;
import com.erpsmartcloud.app.ui.Ui;

/// What the program does without any word: it opens the window, or says why it cannot.
final class WindowStart {

    private WindowStart() {}

    static int run() {
        if (Headless.noDisplay()) {
            Console.say(
                    "There is no display here, so the program shows itself by its tour instead of a"
                            + " window.");
            return ErpCommand.commandLine().execute("tour", "--out", "tour");
        }
        try {
            KnownCompanies list = new KnownCompanies(Places.companies());
            Ui.show(new CompanyDoor(Places.own(), Places.demo(), list), Places.window());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
