package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.NetworkLog;

/// The seller's words for what the network log calls by name.
final class NetworkWords {

    private NetworkWords() {}

    static String of(BodyClass carries) {
        return switch (carries) {
            case NONE -> "privacy.carries.none";
            case TOKEN -> "privacy.carries.token";
            case CIPHERTEXT -> "privacy.carries.sealed";
            case MARKETPLACE -> "privacy.carries.marketplace";
            case TELEMETRY -> "privacy.carries.telemetry";
        };
    }

    static String of(NetworkLog.Result result) {
        return switch (result) {
            case ANSWERED -> "privacy.result.answered";
            case NOT_SENT -> "privacy.result.not-sent";
            case ANSWER_LOST -> "privacy.result.lost";
            case TOO_BIG -> "privacy.result.too-big";
            case BLOCKED -> "privacy.result.blocked";
            case BAD_CERTIFICATE -> "privacy.result.certificate";
        };
    }
}
