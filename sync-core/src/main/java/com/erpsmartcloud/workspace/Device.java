package com.erpsmartcloud.workspace;

import com.erpsmartcloud.privacy.telemetry.ProgramVersion;

import java.util.Locale;
import java.util.Optional;

/// What this device and program call themselves. No name of a person or computer is in it.
final class Device {

    private Device() {}

    /// @param number the device's own random number
    /// @return such as `Linux 4f3a`
    static String name(long number) {
        String system = System.getProperty("os.name", "Computer");
        return system + String.format(Locale.ROOT, " %04x", number & 0xFFFF);
    }

    static ProgramVersion program() {
        return new ProgramVersion(
                Optional.ofNullable(Device.class.getModule().getDescriptor())
                        .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
                        .orElse("unknown"));
    }
}
