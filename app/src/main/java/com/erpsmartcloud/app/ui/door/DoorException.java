package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.text.Text;

/// A company could not be opened or made; carries the sentence for the user.
public final class DoorException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text said;

    /// @param message for us: values and places, never a password
    /// @param said for the user: what happened and what to do
    public DoorException(String message, Text said, Throwable cause) {
        super(message, cause);
        this.said = said;
    }

    public DoorException(String message, Text said) {
        super(message);
        this.said = said;
    }

    public Text said() {
        return said;
    }
}
