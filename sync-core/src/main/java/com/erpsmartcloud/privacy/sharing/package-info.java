/// With whom data is shared, by what is true of this installation.
package com.erpsmartcloud.privacy.sharing;
