/// How long data stays, and the schedule that sees to it.
package com.erpsmartcloud.privacy.retention;
