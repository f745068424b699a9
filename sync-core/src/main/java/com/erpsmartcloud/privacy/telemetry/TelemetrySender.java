package com.erpsmartcloud.privacy.telemetry;

import java.util.List;

/// Takes events to the account service. It is asked for nothing while the seller has not agreed.
public interface TelemetrySender {

    /// For a company without an account: events wait, and stay to be read.
    TelemetrySender NONE =
            new TelemetrySender() {
                @Override
                public boolean isReady() {
                    return false;
                }

                @Override
                public boolean send(List<KeptEvent> events) {
                    return false;
                }
            };

    /// Whether there is an account and a network. Makes no request.
    boolean isReady();

    /// @param events at most 100; an id that was taken before is taken again without harm
    /// @return whether all of them were taken
    boolean send(List<KeptEvent> events);
}
