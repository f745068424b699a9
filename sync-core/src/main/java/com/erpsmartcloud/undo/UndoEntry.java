package com.erpsmartcloud.undo;

import com.erpsmartcloud.store.TableDef;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One row an act changed, seen in the direction it is to be turned.
///
/// @param from what it is expected to be; empty: it does not exist; an empty map: not compared
/// @param to what it shall be; empty: it shall not exist
public record UndoEntry(
        TableDef table,
        UUID id,
        Optional<Map<String, Object>> from,
        Optional<Map<String, Object>> to) {}
