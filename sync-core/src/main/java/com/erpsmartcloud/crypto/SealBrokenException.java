package com.erpsmartcloud.crypto;

import java.io.IOException;

/// What was sealed cannot be opened: another key, another context, or changed, cut or reordered
/// bytes. AES-GCM cannot tell which.
public final class SealBrokenException extends IOException {

    private static final long serialVersionUID = 1;

    public SealBrokenException(String message) {
        super(message);
    }
}
