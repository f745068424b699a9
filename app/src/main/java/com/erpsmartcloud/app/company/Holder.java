package com.erpsmartcloud.app.company;

/// What another program is told about who holds a company.
final class Holder {

    private Holder() {}

    static String words() {
        return "process "
                + ProcessHandle.current().pid()
                + " of "
                + System.getProperty("user.name", "someone");
    }
}
