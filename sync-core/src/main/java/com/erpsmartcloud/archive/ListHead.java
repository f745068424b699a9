package com.erpsmartcloud.archive;

/// A column of a list that is written to a file.
///
/// @param id names the value in JSON Lines, the same in every language
/// @param title stands above the column in the user's language
public record ListHead(String id, String title) {}
