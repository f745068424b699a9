package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.text.Texts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A number of bytes in words, by thousands as file managers count.
public record ByteSize(long bytes) {

    private static final long THOUSAND = 1_000;

    public String in(Texts texts) {
        if (bytes < THOUSAND) {
            return texts.get("export.size.bytes", bytes);
        }
        if (bytes < THOUSAND * THOUSAND) {
            return texts.get("export.size.kilo", of(THOUSAND));
        }
        return bytes < THOUSAND * THOUSAND * THOUSAND
                ? texts.get("export.size.mega", of(THOUSAND * THOUSAND))
                : texts.get("export.size.giga", of(THOUSAND * THOUSAND * THOUSAND));
    }

    private BigDecimal of(long unit) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
    }
}
