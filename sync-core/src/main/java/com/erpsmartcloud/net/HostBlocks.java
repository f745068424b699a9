package com.erpsmartcloud.net;

/// Which hosts the seller has closed. Asked before each request, on the thread that makes it.
@FunctionalInterface
public interface HostBlocks {

    /// Closes nothing.
    HostBlocks NONE = _ -> false;

    /// @param host lower case, without a dot at its end
    boolean blocks(String host);
}
