package com.erpsmartcloud.privacy.consent;

/// What the seller was shown when asked.
///
/// @param version of the text
/// @param sha256 of the text as shown, in lower-case hexadecimal
/// @param language tag, such as `pt-BR`
public record Notice(String version, String sha256, String language) {}
