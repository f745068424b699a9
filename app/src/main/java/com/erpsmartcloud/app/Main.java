package com.erpsmartcloud.app;

import com.erpsmartcloud.app.cli.Arguments;
import com.erpsmartcloud.app.cli.ErpCommand;

/// Where the program starts.
public final class Main {

    private Main() {}

    /// @param args the words of a command; without any, those in the system property `erp.args`
    public static void main(String[] args) {
        System.exit(ErpCommand.run(Arguments.of(args, System.getProperty("erp.args", ""))));
    }
}
