package com.erpsmartcloud.app.ui.door;

/// How a company is entered. The first is the usual one; the others are offered by a
/// [DoorException] where they would help.
public enum Way {
    AS_IT_IS("door.way.again"),
    /// Goes on with a file that lacks changes which were saved here.
    OLDER_TOO("door.way.older"),
    /// Puts the newest good backup in the place of a file that does not open, which is set aside.
    FROM_BACKUP("door.way.backup"),
    /// Takes the keys out of the newest backup in place of those that cannot be read.
    KEYS_OF_BACKUP("door.way.keys");

    private final String nameKey;

    Way(String nameKey) {
        this.nameKey = nameKey;
    }

    /// Names the act, for a button.
    public String nameKey() {
        return nameKey;
    }
}
