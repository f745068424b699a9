package com.erpsmartcloud.privacy.consent;

/// The words a question for consent is asked with: what, why, who gets it, how long.
///
/// @param text in the seller's language
/// @param notice what the ledger keeps of it
public record ConsentNotice(Purpose purpose, String text, Notice notice) {}
