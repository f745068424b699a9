/// Use and faults of the program, noted only while the seller agrees.
package com.erpsmartcloud.privacy.telemetry;
