package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/// Where a walk over a seller's items stands: by offset as far as that reaches, else by a scroll,
/// which keeps its id from page to page and ends when it is empty.
///
/// @param page pages read
/// @param scroll id of the scroll, empty for its first page
/// @param last the last id of the page before
record ItemWalk(boolean scrolls, int page, String scroll, String last) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_BY_OFFSET = 1_000;
    private static final String SCROLL = "scroll_id";

    /// @param tooMany whether there are more than an offset reaches: the walk begins anew
    record Next(Optional<ItemWalk> walk, boolean tooMany) {}

    /// @throws IllegalArgumentException if the token is not one of ours
    static ItemWalk at(PageToken token) {
        if (token.equals(PageToken.FIRST)) {
            return new ItemWalk(false, 0, "", "");
        }
        try {
            return JSON.readValue(token.value(), ItemWalk.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a page token of this connector", e);
        }
    }

    PageToken token() {
        return new PageToken(JSON.writeValueAsString(this));
    }

    /// Neither offset nor page size may stand beside the id of a scroll.
    MeliApi.Call ask(MeliApi.Call call) {
        String limit = Integer.toString(MeliLimits.ITEM_PAGE);
        if (!scrolls) {
            return call.with("offset", Integer.toString(page * MeliLimits.ITEM_PAGE))
                    .with("limit", limit);
        }
        MeliApi.Call scan = call.with("search_type", "scan");
        return scroll.isEmpty() ? scan.with("limit", limit) : scan.with(SCROLL, scroll);
    }

    /// @throws MalformedException if pages do not lead on
    Next after(Fields found, List<String> ids) throws MalformedException {
        long total = found.requiredObject("paging").whole("total", 0, Integer.MAX_VALUE);
        if (!scrolls && total > MOST_BY_OFFSET) {
            return new Next(Optional.of(new ItemWalk(true, 0, "", "")), true);
        }
        String lastNow = ids.isEmpty() ? "" : ids.getLast();
        if (!lastNow.isEmpty() && lastNow.equals(last)) {
            throw new MalformedException(found.pathOf("results"), "the page before came once more");
        }
        String scrollNow = scrolls ? found.text(SCROLL, 4_000) : "";
        boolean more =
                scrolls
                        ? !ids.isEmpty() && !scrollNow.isEmpty()
                        : (page + 1L) * MeliLimits.ITEM_PAGE < total;
        if (!more) {
            return new Next(Optional.empty(), false);
        }
        if (ids.isEmpty()) {
            throw new MalformedException(
                    found.pathOf("results"), "empty, but more pages announced");
        }
        return new Next(Optional.of(new ItemWalk(scrolls, page + 1, scrollNow, lastNow)), false);
    }
}
