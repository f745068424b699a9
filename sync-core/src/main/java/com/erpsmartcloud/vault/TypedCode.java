package com.erpsmartcloud.vault;

/// What came of reading a typed recovery code.
public sealed interface TypedCode {

    /// The check group fits. Whether the code opens this company is another question.
    record Complete(RecoveryCode code) implements TypedCode {}

    /// @param group where to look, 1 to 9; 0 when it cannot be told
    record Mistyped(Mistake mistake, int group) implements TypedCode {}

    /// What went wrong, for the sentence on the screen.
    enum Mistake {
        NOTHING_TYPED,
        TOO_SHORT,
        TOO_LONG,
        /// A character that no code has.
        STRANGE_CHARACTER,
        /// One character is another one than on the paper.
        ONE_CHARACTER,
        /// Two neighbours changed places.
        SWAPPED_CHARACTERS,
        /// Two whole groups changed places; `group` is the first of them.
        SWAPPED_GROUPS,
        /// More than one thing, or another company's printed page cut off and joined.
        SEVERAL
    }
}
