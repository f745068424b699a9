/// Letters to support: kept here, read in full before they leave, sent by nobody but the seller.
package com.erpsmartcloud.privacy.support;
