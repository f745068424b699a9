-- Units held back for a promotion. How many are held is what the movements that carry its number add up to.
CREATE TABLE promotion_reserve (
    id           UUID PRIMARY KEY,
    number       VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    store_id     UUID,
    product_id   UUID         NOT NULL,
    warehouse_id UUID         NOT NULL,
    quantity     BIGINT       NOT NULL,
    ends_at      BIGINT       NOT NULL,
    created_at   BIGINT       NOT NULL
);
CREATE INDEX promotion_reserve_product ON promotion_reserve (product_id, warehouse_id);
CREATE INDEX promotion_reserve_ends ON promotion_reserve (ends_at);
