package com.erpsmartcloud.marketplace.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The failure a call ends with.
final class Failures {

    private Failures() {}

    static ConnectorFailure of(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        assertThat(thrown).as("no failure").isNotNull();
        return thrown.failure();
    }
}
