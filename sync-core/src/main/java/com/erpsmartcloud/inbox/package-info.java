/// What needs a person and came up while nobody looked.
@org.jspecify.annotations.NullMarked
package com.erpsmartcloud.inbox;
