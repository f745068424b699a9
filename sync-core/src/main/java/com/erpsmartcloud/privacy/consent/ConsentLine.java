package com.erpsmartcloud.privacy.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One line of the ledger; never changed once written.
///
/// @param device random number of the device it was written on
/// @param seq place in that device's chain, from 1
/// @param turn order among all devices, whatever their clocks say
/// @param at that device's clock, UTC
/// @param subject a [Purpose], or the version of the terms or the policy
/// @param answer empty for lines that are no consent
/// @param deviceName what the device calls itself
/// @param hash SHA-256 over this line and the hash before it, hexadecimal
public record ConsentLine(
        UUID id,
        long device,
        long seq,
        long turn,
        Instant at,
        Kind kind,
        String subject,
        Optional<Answer> answer,
        Notice notice,
        String method,
        String deviceName,
        String actor,
        String previousHash,
        String hash) {}
