package com.erpsmartcloud.app.ui.door;

/// What the program finds when it starts.
public sealed interface Entry {

    /// No company yet.
    record Nothing() implements Entry {}

    /// A company behind a password.
    record Locked(String company) implements Entry {}

    /// A company that needs no password: the demo.
    record Open(OpenCompany company) implements Entry {}
}
