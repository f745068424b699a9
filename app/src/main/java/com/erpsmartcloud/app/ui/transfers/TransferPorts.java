package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.TransferReader;
import com.erpsmartcloud.inventory.Transfers;

/// What the transfer screen reads and does.
///
/// @param actor who acts, as the ledger names them
public record TransferPorts(
        TransferReader reader, Transfers transfers, StockReader stock, String actor) {}
