package com.erpsmartcloud.archive;

/// One file as a ZIP describes it.
///
/// @param name with the folder in front
/// @param time packed as MS-DOS does, date above time
/// @param crc CRC-32 of the content
/// @param packed bytes in the ZIP
/// @param size bytes once unpacked
/// @param offset where its local header starts
/// @param seal SHA-256 of the packed bytes, 64 hexadecimal digits; empty if another program wrote
///   the ZIP
record ZipItem(String name, int time, int crc, long packed, long size, long offset, String seal) {}
