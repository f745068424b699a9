package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.PageFaults;
import com.erpsmartcloud.sandbox.wire.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Pages of the lists that go on by `cursor` and `next_cursor`, and of those by `offset`.
final class ListPaging implements PageFaults.Paging {

    /// What a request goes on with; empty on a first page.
    static Optional<String> token(Parameters query) {
        return query.text("cursor")
                .or(() -> query.text("offset"))
                .filter(token -> !token.isEmpty() && !token.equals("0"));
    }

    @Override
    public boolean hasRows(ObjectNode answer) {
        return !Rows.of(answer).isEmpty();
    }

    @Override
    public void point(ObjectNode answer, String token) {
        if (!(answer.path("response") instanceof ObjectNode response)) {
            return;
        }
        if (response.has("next_cursor")) {
            response.put("next_cursor", token).put("more", true);
        } else if (response.has("next_offset")) {
            response.put("next_offset", Long.parseLong(token)).put("has_next_page", true);
        }
    }

    @Override
    public String fresh(String token) {
        return token.contains("-") ? Cursor.parse(token).token() : token;
    }
}
