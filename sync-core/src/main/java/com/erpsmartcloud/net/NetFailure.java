package com.erpsmartcloud.net;

/// Why no usable answer came.
public sealed interface NetFailure {

    /// Nothing of the request left this computer.
    record NotSent(String reason) implements NetFailure {}

    /// The request left, whole or in part, and no complete answer came back: it may have taken
    /// effect.
    record AnswerLost(String reason) implements NetFailure {}

    /// The answer is longer than we are ready to hold in memory.
    record TooBig(long limitBytes) implements NetFailure {}

    /// An address that no secret may be sent to: not a web address, or plain HTTP beyond this
    /// computer.
    record UnsafeAddress(String host) implements NetFailure {}

    /// The seller has closed this host; nothing was connected to.
    record Blocked(String host) implements NetFailure {}

    /// Whoever answered could not prove to be this host; nothing of the request left.
    record BadCertificate(String host) implements NetFailure {}
}
