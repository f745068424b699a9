/// Erasing a store or the whole company, with a plan before and a signed receipt after.
package com.erpsmartcloud.privacy.erase;
