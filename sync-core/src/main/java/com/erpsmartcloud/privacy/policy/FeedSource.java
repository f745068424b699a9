package com.erpsmartcloud.privacy.policy;

/// Where the feed comes from; the account client will bring one.
@FunctionalInterface
public interface FeedSource {

    /// Nobody to ask yet.
    FeedSource NONE =
            () -> {
                throw new FeedException(new FeedFailure.Unreachable("no address is known"));
            };

    /// @return the signed envelope as it came
    /// @throws FeedException with [FeedFailure.Unreachable]
    byte[] fetch() throws FeedException;
}
