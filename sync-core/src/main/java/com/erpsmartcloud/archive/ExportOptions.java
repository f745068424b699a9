package com.erpsmartcloud.archive;

import com.erpsmartcloud.time.Now;

import java.util.Locale;

/// How a full export is written.
///
/// @param language language of the README; English where it is not spoken yet
/// @param company the company's name, as the seller calls it
/// @param programVersion the version that writes it
/// @param now gives the moment that stands in the export
public record ExportOptions(Locale language, String company, String programVersion, Now now) {

    /// With the computer's own time.
    public ExportOptions(Locale language, String company, String programVersion) {
        this(language, company, programVersion, Now.SYSTEM);
    }
}
