/// Every request that left this computer, and the hosts that are closed.
package com.erpsmartcloud.privacy.network;
