package com.erpsmartcloud.app.ui.control;

/// One line of the explanation of a number.
///
/// @param source where the term comes from, empty for none
/// @param total whether the lines above add up to this one
public record WhyLine(String name, String source, String figure, boolean total) {}
