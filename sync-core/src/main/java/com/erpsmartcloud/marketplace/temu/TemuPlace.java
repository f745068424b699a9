package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.List;
import java.util.Objects;

/// Where a walk stands inside one window of the order list, which is sorted newest first and paged
/// by numbers.
///
/// A page that comes twice is asked for once more, in case the answer was an old one. If it comes
/// again, new orders have moved everything on by a page, and the next one goes on; if that is the
/// same as well, the walk does not move.
///
/// @param end last second of the window, inclusive
/// @param page 1-based
/// @param seen stands for what the page before held
/// @param repeats how often it has come again since
record TemuPlace(long end, int page, String seen, int repeats) {

    private static final int MOST_REPEATS = 2;

    private static final int MOST_PAGES = 100_000;

    static TemuPlace start(long end) {
        return new TemuPlace(end, 1, "", 0);
    }

    /// @throws IllegalArgumentException if it is none of ours
    static TemuPlace of(String cursor) {
        String[] parts = cursor.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a page token of this connector");
        }
        return new TemuPlace(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2],
                Integer.parseInt(parts[3]));
    }

    String cursor() {
        return end + "/" + page + "/" + seen + "/" + repeats;
    }

    /// The next page of the same window.
    ///
    /// @param held what this page held
    /// @throws MalformedException if the walk does not move on
    TemuPlace next(Fields result, List<String> held) throws MalformedException {
        String now = Integer.toHexString(Objects.hash(held.toArray()));
        boolean same = now.equals(seen);
        if (same && repeats == MOST_REPEATS) {
            throw new MalformedException(
                    result.pathOf("pageItems"), "the same page again and again");
        }
        if (page >= MOST_PAGES) {
            throw new MalformedException(result.pathOf("pageItems"), "pages without end");
        }
        if (same) {
            return new TemuPlace(end, page + repeats, seen, repeats + 1);
        }
        return new TemuPlace(end, page + 1, now, 0);
    }
}
