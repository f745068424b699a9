-- Places within a warehouse, goods between warehouses, and counting them.
ALTER TABLE bin ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX bin_warehouse ON bin (warehouse_id, code);

-- Units by bin; what lies in no bin is on hand less these. Follows from the movements alone.
CREATE TABLE stock_bin (
    product_id   UUID   NOT NULL,
    warehouse_id UUID   NOT NULL,
    bin_id       UUID   NOT NULL,
    on_hand      BIGINT NOT NULL,
    PRIMARY KEY (product_id, warehouse_id, bin_id)
);
CREATE INDEX stock_bin_bin ON stock_bin (bin_id);
INSERT INTO stock_bin (product_id, warehouse_id, bin_id, on_hand)
SELECT product_id, warehouse_id, bin_id, CAST(SUM(quantity) AS BIGINT)
  FROM stock_movement WHERE bin_id IS NOT NULL AND kind = 'ON_HAND' GROUP BY product_id, warehouse_id, bin_id;

-- Where orders take a product from.
CREATE TABLE pick_bin (
    id           UUID PRIMARY KEY,
    product_id   UUID NOT NULL,
    warehouse_id UUID NOT NULL,
    bin_id       UUID NOT NULL
);
CREATE INDEX pick_bin_product ON pick_bin (product_id);

-- A transfer's figures are the movements that carry its number.
CREATE INDEX stock_movement_document ON stock_movement (document, product_id);

CREATE TABLE stock_transfer (
    id         UUID PRIMARY KEY,
    number     VARCHAR(40)   NOT NULL,
    from_id    UUID          NOT NULL,
    to_id      UUID          NOT NULL,
    note       VARCHAR(1000) NOT NULL,
    closed     BOOLEAN       NOT NULL,
    created_at BIGINT        NOT NULL
);
CREATE INDEX stock_transfer_created ON stock_transfer (created_at);
CREATE INDEX stock_transfer_to ON stock_transfer (to_id, closed);

CREATE TABLE stock_transfer_line (
    id          UUID PRIMARY KEY,
    transfer_id UUID   NOT NULL,
    product_id  UUID   NOT NULL,
    planned     BIGINT NOT NULL
);
CREATE INDEX stock_transfer_line_transfer ON stock_transfer_line (transfer_id);
CREATE INDEX stock_transfer_line_product ON stock_transfer_line (product_id);

CREATE TABLE stocktake (
    id           UUID PRIMARY KEY,
    number       VARCHAR(40)  NOT NULL,
    warehouse_id UUID         NOT NULL,
    bin_id       UUID,
    only         VARCHAR(200) NOT NULL,
    blind        BOOLEAN      NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    started_by   VARCHAR(120) NOT NULL,
    started_at   BIGINT       NOT NULL,
    posted_at    BIGINT
);
CREATE INDEX stocktake_started ON stocktake (started_at);

-- "expected" is kept when the stocktake is posted; before that it follows from the ledger.
CREATE TABLE stocktake_line (
    id           UUID PRIMARY KEY,
    stocktake_id UUID         NOT NULL,
    product_id   UUID         NOT NULL,
    bin_id       UUID,
    counted      BIGINT,
    counted_at   BIGINT,
    counted_by   VARCHAR(120) NOT NULL,
    recount      BOOLEAN      NOT NULL,
    expected     BIGINT
);
CREATE INDEX stocktake_line_stocktake ON stocktake_line (stocktake_id);
