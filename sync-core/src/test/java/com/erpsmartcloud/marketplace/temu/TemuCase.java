package com.erpsmartcloud.marketplace.temu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests that play recorded answers.
abstract class TemuCase {

    RecordedTemu temu;

    @BeforeEach
    void start() throws Exception {
        temu = new RecordedTemu();
    }

    @AfterEach
    void stop() {
        temu.close();
    }

    /// The failure a call ends with.
    static ConnectorFailure failure(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        assertThat(thrown).as("no failure").isNotNull();
        return thrown.failure();
    }
}
