package com.erpsmartcloud.marketplace.wire;

import com.erpsmartcloud.marketplace.PageToken;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a walk over pages stands; what a [PageToken] holds.
///
/// Marketplaces were seen to return cursors that stand still or run in a circle. Brent's method
/// finds any circle with one remembered cursor: the memory moves on at page 1, 2, 4, 8 … so it ends
/// up inside the circle.
///
/// @param stage which of several lists or windows is being walked
/// @param page pages read in this stage
/// @param mark the remembered cursor
/// @param cursor the marketplace's own, empty at the start of a stage
public record Walk(String stage, int page, String mark, String cursor) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Walk start(String stage) {
        return new Walk(stage, 0, "", "");
    }

    /// @throws IllegalArgumentException if the token is not one of ours
    public static Walk at(PageToken token, String firstStage) {
        if (token.equals(PageToken.FIRST)) {
            return start(firstStage);
        }
        try {
            return JSON.readValue(token.value(), Walk.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a page token of this connector", e);
        }
    }

    public PageToken token() {
        return new PageToken(JSON.writeValueAsString(this));
    }

    /// The next page of this stage.
    ///
    /// @param path where the cursor stands in the answer
    /// @throws MalformedException if it is empty or was seen before
    public Walk to(String next, String path) throws MalformedException {
        if (next.isEmpty()) {
            throw new MalformedException(path, "more pages announced, but no cursor to them");
        }
        if (next.equals(cursor) || next.equals(mark)) {
            throw new MalformedException(path, "the cursor does not move on");
        }
        int read = page + 1;
        return new Walk(stage, read, Integer.bitCount(read) == 1 ? next : mark, next);
    }
}
