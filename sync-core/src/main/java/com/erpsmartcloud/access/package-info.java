/// What a person may see, field by field.
package com.erpsmartcloud.access;
