package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;

/// A product page with one or more SKUs.
///
/// @param outGoodsSn the seller's own code of the page
/// @param changedAt last change of the state
public record Goods(
        long id,
        String name,
        String outGoodsSn,
        long catId,
        State state,
        Instant createdAt,
        Instant changedAt)
        implements Fact {

    /// How the page stands in the shop. The numbers are pairs that were seen on the live API.
    public enum State {
        ON_SHELF(1, 1, 101, "ACTIVE"),
        OFF_SHELF(1, 2, 201, "INACTIVE"),
        INCOMPLETE(4, 3, 301, "INCOMPLETE"),
        DELETED(6, 4, 401, "DELETED");

        private final int bucket;
        private final int status;
        private final int subStatus;
        private final String word;

        State(int bucket, int status, int subStatus, String word) {
            this.bucket = bucket;
            this.status = status;
            this.subStatus = subStatus;
            this.word = word;
        }

        /// `goodsSearchType` of the list that shows it.
        public int bucket() {
            return bucket;
        }

        public int status() {
            return status;
        }

        public int subStatus() {
            return subStatus;
        }

        /// As the lists with a cursor name it.
        public String word() {
            return word;
        }
    }

    public Goods in(State next, Instant at) {
        return new Goods(id, name, outGoodsSn, catId, next, createdAt, at);
    }
}
