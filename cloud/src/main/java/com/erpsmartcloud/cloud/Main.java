package com.erpsmartcloud.cloud;

/// Where the account service starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {}
}
