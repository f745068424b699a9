/// Buyers as people with rights: found, exported, removed.
package com.erpsmartcloud.privacy.buyer;
