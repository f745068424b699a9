package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

/// A row whose name does not stand at its top.
final class TemuRows {

    private static final int MOST_RAW = 64 * 1024;

    private TemuRows() {}

    static PoisonRow poison(Fields.Element row, String name, MalformedException why) {
        return new PoisonRow(
                LongTexts.cut(name, 100),
                why.path(),
                why.reason(),
                LongTexts.cut(row.node().toString(), MOST_RAW));
    }
}
