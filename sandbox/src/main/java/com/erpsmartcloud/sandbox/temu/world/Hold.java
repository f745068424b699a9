package com.erpsmartcloud.sandbox.temu.world;

/// What the buyer or the marketplace has asked for and the seller has to answer before shipping.
public enum Hold {
    CANCELLATION("pending_buyer_cancellation", "DENY_CANCELLATION", 120_012_030),
    ADDRESS_CHANGE("pending_buyer_address_change", "DENY_ADDRESS_CHANGE", 120_012_023),
    RISK("pending_risk_control_alert", "DENY_PARENT_RISK_WARNING", 120_012_031);

    private final String label;
    private final String refusal;
    private final int code;

    Hold(String label, String refusal, int code) {
        this.label = label;
        this.refusal = refusal;
        this.code = code;
    }

    /// In `parentOrderLabel`.
    public String label() {
        return label;
    }

    /// What `confirmAcceptance` must name to ship all the same.
    public String refusal() {
        return refusal;
    }

    /// The error of shipping without.
    public int code() {
        return code;
    }
}
