/// The seven rights, as requests with clocks, and the two that act at once.
package com.erpsmartcloud.privacy.rights;
