package com.erpsmartcloud.crypto;

/// How much work one guess of a password costs (RFC 9106).
///
/// @param memoryKib 65,536 or more, at most 1,048,576
/// @param passes 3 or more, at most 64
/// @param lanes 1 to 16
public record Argon2Cost(int memoryKib, int passes, int lanes) {

    /// The second recommended option of RFC 9106, section 4.
    public static final Argon2Cost STANDARD = new Argon2Cost(65_536, 3, 4);

    /// @throws IllegalArgumentException below the floor, so that whoever can write the file with
    ///   the parameters cannot make guessing cheap; or above the ceiling, so that a foreign file
    ///   cannot take all memory
    public Argon2Cost {
        if (memoryKib < 65_536 || passes < 3 || lanes < 1) {
            throw new IllegalArgumentException(
                    "Argon2id below the floor of 64 MiB and 3 passes: "
                            + memoryKib
                            + " KiB, "
                            + passes
                            + " passes, "
                            + lanes
                            + " lanes");
        }
        if (memoryKib > 1_048_576 || passes > 64 || lanes > 16) {
            throw new IllegalArgumentException(
                    "Argon2id beyond reason: " + memoryKib + " KiB, " + passes + " passes");
        }
    }
}
