package com.erpsmartcloud.sandbox;

/// The running marketplaces of one folder.
public interface Sandbox extends AutoCloseable {

    @Override
    void close();
}
