/// Versions of the privacy policy, and notices, from the program and from a signed feed.
package com.erpsmartcloud.privacy.policy;
