package com.erpsmartcloud.sandbox.fault;

import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Serves a page twice, or one that leads to itself.
public final class PageFaults {

    /// How a marketplace pages.
    public interface Paging {

        boolean hasRows(ObjectNode answer);

        /// Makes an answer lead on to where the token leads, and say that there is more.
        void point(ObjectNode answer, String token);

        /// Another token that leads to the same place, where tokens can differ; else the same.
        String fresh(String token);
    }

    private final Faults faults;
    private final Paging paging;
    private final Map<String, ObjectNode> served = new ConcurrentHashMap<>();

    public PageFaults(Faults faults, Paging paging) {
        this.faults = faults;
        this.paging = paging;
    }

    /// @param token what the client went on with; empty on a first page
    public ObjectNode turn(String path, Optional<String> token, ObjectNode answer) {
        Optional<ObjectNode> before = Optional.ofNullable(served.get(path));
        if (paging.hasRows(answer)) {
            served.put(path, answer.deepCopy());
        }
        if (token.isEmpty()) {
            return answer;
        }
        if (before.isPresent() && faults.take(FaultKind.DUPLICATE_PAGE, path).isPresent()) {
            served.put(path, before.get());
            ObjectNode again = before.get().deepCopy();
            paging.point(again, paging.fresh(token.get()));
            return again;
        }
        if (faults.take(FaultKind.STUCK_CURSOR, path).isPresent()) {
            paging.point(answer, token.get());
        }
        return answer;
    }
}
