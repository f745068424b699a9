package com.erpsmartcloud.privacy.policy;

/// The words of a notice in one language.
///
/// @param what happened
/// @param when it happened
/// @param whose data it is about
/// @param todo what the seller should do
public record NoticeText(String title, String what, String when, String whose, String todo) {}
