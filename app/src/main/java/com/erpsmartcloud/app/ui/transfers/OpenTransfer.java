package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.inventory.TransferLine;
import com.erpsmartcloud.inventory.TransferRow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The transfer in the panel.
record OpenTransfer(TransferRow row, List<TransferLine> lines) {

    OpenTransfer {
        lines = List.copyOf(lines);
    }

    static Optional<OpenTransfer> read(TransferPorts ports, UUID id) {
        return ports.reader()
                .transfer(id)
                .map(row -> new OpenTransfer(row, ports.reader().lines(id)));
    }
}
