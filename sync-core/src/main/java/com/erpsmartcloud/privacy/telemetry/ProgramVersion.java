package com.erpsmartcloud.privacy.telemetry;

import java.util.regex.Pattern;

/// The version of the program, such as `0.1.0`; anything that is not one becomes `unknown`.
public record ProgramVersion(String text) {

    private static final Pattern VERSION =
            Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,3}(-[A-Z]{1,10})?");

    public ProgramVersion {
        text = VERSION.matcher(text).matches() ? text : "unknown";
    }
}
