-- Units that listings offer beyond what there is, until an end; a row that has ended is taken away.
CREATE TABLE preorder_stock (
    id           UUID PRIMARY KEY,
    product_id   UUID   NOT NULL,
    warehouse_id UUID   NOT NULL,
    quantity     BIGINT NOT NULL,
    ends_at      BIGINT NOT NULL,
    set_at       BIGINT NOT NULL
);
CREATE INDEX preorder_stock_product ON preorder_stock (product_id, warehouse_id);
