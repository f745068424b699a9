package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.marketplace.push.RulePreview;

import java.util.UUID;

/// A listing in the preview of a rule.
///
/// @param sku of its product
/// @param decides whether this rule decides; otherwise a narrower or an earlier one does
record Preview(RulePreview.Row row, String sku, boolean decides) {

    UUID product() {
        return row.number().product();
    }
}
