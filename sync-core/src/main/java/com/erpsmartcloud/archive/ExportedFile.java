package com.erpsmartcloud.archive;

import java.util.OptionalLong;

/// One file inside an export.
///
/// @param name its path from the export's folder, such as `data/orders.csv`
/// @param rows rows of the table in it; empty for the files about the export itself
/// @param bytes its size once unpacked
/// @param sha256 its checksum once unpacked, 64 small hexadecimal digits
public record ExportedFile(String name, OptionalLong rows, long bytes, String sha256) {}
