package com.erpsmartcloud.app.ui.door;

import com.erpsmartcloud.app.ui.text.Text;

import java.util.List;

/// A company could not be opened or made; carries the sentence for the user, and other ways in.
public final class DoorException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text said;
    private final transient List<Way> ways;

    /// @param message for us: values and places, never a password
    /// @param said for the user: what happened and what to do
    /// @param ways that would help, the safest first
    public DoorException(String message, Text said, Throwable cause, List<Way> ways) {
        super(message, cause);
        this.said = said;
        this.ways = List.copyOf(ways);
    }

    public DoorException(String message, Text said, Throwable cause) {
        this(message, said, cause, List.of());
    }

    public DoorException(String message, Text said) {
        super(message);
        this.said = said;
        this.ways = List.of();
    }

    public Text said() {
        return said;
    }

    /// Other ways in, empty if there is none.
    public List<Way> ways() {
        return ways;
    }
}
