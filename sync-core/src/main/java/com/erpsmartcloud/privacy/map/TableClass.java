package com.erpsmartcloud.privacy.map;

/// What a table holds.
///
/// @param reach how a removed buyer is taken out of it
public record TableClass(DataClass data, Reach reach) {}
