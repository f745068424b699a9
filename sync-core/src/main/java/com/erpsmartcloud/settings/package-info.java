/// What the seller set for the company as a whole: its own currency, exchange rates.
@org.jspecify.annotations.NullMarked
package com.erpsmartcloud.settings;
