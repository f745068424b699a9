package com.erpsmartcloud.workspace;

import com.erpsmartcloud.vault.SlotKind;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What protects this company, as it is at this moment. Policy clause 7: only what is true of this
/// installation is said.
///
/// @param cipher of the database file
/// @param authenticated whether a changed sector is refused by the cipher itself
/// @param encrypted whether the file on the disk really begins with our header
/// @param slots ways to open it
/// @param openToAll whether anybody with the folder can open it: a demo company
/// @param databaseVersion of the engine
/// @param programVersion `unknown` outside a built program
/// @param lastBackup newest one in the company's folder
/// @param closedWell whether the program had closed it properly the last time
/// @param transport oldest version of TLS that is spoken
/// @param deviceNumber what tells this device from others: random, 16 hex digits, of no hardware
/// @param deviceName as consents and the audit log name it
public record SecurityFacts(
        String cipher,
        boolean authenticated,
        boolean encrypted,
        Set<SlotKind> slots,
        boolean openToAll,
        String databaseVersion,
        String programVersion,
        Optional<Instant> lastBackup,
        boolean closedWell,
        String transport,
        String deviceNumber,
        String deviceName) {}
