/// Where the company's data lies, what it is for and how long it stays.
package com.erpsmartcloud.privacy.map;
