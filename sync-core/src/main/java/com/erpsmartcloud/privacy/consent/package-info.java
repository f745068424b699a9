/// What the seller agreed to, refused and took back.
package com.erpsmartcloud.privacy.consent;
