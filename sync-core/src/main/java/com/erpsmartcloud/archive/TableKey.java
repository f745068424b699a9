package com.erpsmartcloud.archive;

import java.util.List;

/// The columns that tell a table's rows apart on every device. Rows go out in their order, which is
/// therefore the same on every device.
///
/// @param columns names, in the order of the key's index
record TableKey(List<String> columns) {}
