package com.erpsmartcloud.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class SettingsTest {

    @Test
    void withoutSettingsOnlyThisMachineReachesTheService() {
        assertEquals(new Settings("127.0.0.1", 7070), Settings.from(Map.of()));
    }

    @Test
    void theEnvironmentNamesAddressAndPort() {
        Map<String, String> environment =
                Map.of("ERP_CLOUD_HOST", "0.0.0.0", "ERP_CLOUD_PORT", "80");
        assertEquals(new Settings("0.0.0.0", 80), Settings.from(environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "80.5", "99999999999"})
    void anUnusablePortIsNamedInTheMessage(String port) {
        Map<String, String> environment = Map.of("ERP_CLOUD_PORT", port);
        var refused =
                assertThrows(IllegalArgumentException.class, () -> Settings.from(environment));
        assertEquals(
                "ERP_CLOUD_PORT must be a whole number from 0 to 65535, not \"" + port + "\"",
                refused.getMessage());
    }
}
