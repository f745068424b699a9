package com.erpsmartcloud.privacy.policy;

/// One fact of the policy in our own words.
///
/// @param id the same in every language and, while the fact stays, in every version
/// @param clause of the published policy it restates
public record Paragraph(String id, String clause, String text) {}
