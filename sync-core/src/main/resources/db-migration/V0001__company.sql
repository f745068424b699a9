-- Instants are UTC milliseconds in BIGINT, money is minor units beside its currency, states are stored by name.
-- Ids are 16 bytes that mean the same on every device; "no" is this device's own clustering key.

-- Catalogue -----------------------------------------------------------------------------------------------------
CREATE TABLE product (
    id          UUID PRIMARY KEY,
    sku         VARCHAR(120)  NOT NULL,
    name        VARCHAR(2000) NOT NULL,
    parent_id   UUID,
    options     VARCHAR(1000) NOT NULL,
    archived    BOOLEAN       NOT NULL,
    created_at  BIGINT        NOT NULL
);
CREATE INDEX product_sku ON product (sku);
CREATE INDEX product_parent ON product (parent_id);

CREATE TABLE product_barcode (
    id          UUID PRIMARY KEY,
    product_id  UUID         NOT NULL,
    code        VARCHAR(120) NOT NULL
);
CREATE INDEX product_barcode_code ON product_barcode (code);
CREATE INDEX product_barcode_product ON product_barcode (product_id);

-- Stores --------------------------------------------------------------------------------------------------------
CREATE TABLE marketplace_store (
    id                UUID PRIMARY KEY,
    marketplace       VARCHAR(20)   NOT NULL,
    name              VARCHAR(200)  NOT NULL,
    currency          VARCHAR(3)    NOT NULL,
    zone              VARCHAR(60)   NOT NULL,
    base_url          VARCHAR(500)  NOT NULL,
    account           VARCHAR(200)  NOT NULL,
    default_warehouse UUID,
    paused            BOOLEAN       NOT NULL,
    connected_at      BIGINT        NOT NULL
);

CREATE TABLE store_warehouse (
    id            UUID PRIMARY KEY,
    store_id      UUID         NOT NULL,
    external_id   VARCHAR(120) NOT NULL,
    external_name VARCHAR(300) NOT NULL,
    warehouse_id  UUID,
    usable        BOOLEAN      NOT NULL
);

CREATE TABLE store_secret (
    store_id   UUID PRIMARY KEY,
    sealed     VARBINARY(20000) NOT NULL
);

CREATE TABLE sync_state (
    store_id     UUID         NOT NULL,
    resource     VARCHAR(40)  NOT NULL,
    cursor_at    BIGINT,
    resume_token VARCHAR(20000),
    resume_from  BIGINT,
    resume_to    BIGINT,
    last_ok_at   BIGINT,
    last_try_at  BIGINT,
    error_key    VARCHAR(120),
    error_detail VARCHAR(2000),
    PRIMARY KEY (store_id, resource)
);

CREATE TABLE quarantined_row (
    store_id    UUID          NOT NULL,
    resource    VARCHAR(40)   NOT NULL,
    external_id VARCHAR(200)  NOT NULL,
    json_path   VARCHAR(400)  NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    raw         CLOB          NOT NULL,
    first_at    BIGINT        NOT NULL,
    last_at     BIGINT        NOT NULL,
    PRIMARY KEY (store_id, resource, external_id, json_path)
);

CREATE TABLE listing (
    id             UUID PRIMARY KEY,
    store_id       UUID          NOT NULL,
    external_id    VARCHAR(200)  NOT NULL,
    external_sku   VARCHAR(200)  NOT NULL,
    article        VARCHAR(200)  NOT NULL,
    title          VARCHAR(2000) NOT NULL,
    barcodes       VARCHAR(2000) NOT NULL,
    price_minor    BIGINT        NOT NULL,
    currency       VARCHAR(3)    NOT NULL,
    raw_status     VARCHAR(120)  NOT NULL,
    sellable       BOOLEAN       NOT NULL,
    archived       BOOLEAN       NOT NULL,
    marketplace_at BIGINT        NOT NULL,
    UNIQUE (store_id, external_id)
);
CREATE INDEX listing_article ON listing (store_id, article);

CREATE TABLE listing_mapping (
    id         UUID PRIMARY KEY,
    product_id UUID,
    how        VARCHAR(20) NOT NULL
);
CREATE INDEX listing_mapping_product ON listing_mapping (product_id);

-- Orders --------------------------------------------------------------------------------------------------------
CREATE TABLE customer_order (
    no             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             UUID          NOT NULL UNIQUE,
    store_id       UUID          NOT NULL,
    external_id    VARCHAR(200)  NOT NULL,
    order_number   VARCHAR(200)  NOT NULL,
    parent_id      UUID,
    raw_status     VARCHAR(120)  NOT NULL,
    raw_substatus  VARCHAR(120)  NOT NULL,
    payment        VARCHAR(20)   NOT NULL,
    fulfilment     VARCHAR(20)   NOT NULL,
    cancel_return  VARCHAR(30)   NOT NULL,
    settlement     VARCHAR(20)   NOT NULL,
    state          VARCHAR(20)   NOT NULL,
    ordered_at     BIGINT        NOT NULL,
    paid_at        BIGINT,
    ship_by        BIGINT,
    marketplace_at BIGINT        NOT NULL,
    first_seen_at  BIGINT        NOT NULL,
    warehouse_id   UUID,
    carrier        VARCHAR(300)  NOT NULL,
    tracking       VARCHAR(300)  NOT NULL,
    buyer_name     VARCHAR(500)  NOT NULL,
    buyer_phone    VARCHAR(120)  NOT NULL,
    buyer_address  VARCHAR(2000) NOT NULL,
    country        VARCHAR(2)    NOT NULL,
    region         VARCHAR(300)  NOT NULL,
    total_minor    BIGINT        NOT NULL,
    currency       VARCHAR(3)    NOT NULL,
    units          BIGINT        NOT NULL,
    first_item     VARCHAR(300)  NOT NULL,
    first_article  VARCHAR(200)  NOT NULL,
    fingerprint    BIGINT        NOT NULL,
    UNIQUE (store_id, external_id)
);
CREATE INDEX order_state_ship_by ON customer_order (state, ship_by);
CREATE INDEX order_state_ordered ON customer_order (state, ordered_at);
CREATE INDEX order_state_total ON customer_order (state, total_minor);
CREATE INDEX order_ordered ON customer_order (ordered_at);
CREATE INDEX order_ship_by ON customer_order (ship_by);
CREATE INDEX order_number ON customer_order (order_number);

CREATE TABLE order_line (
    id           UUID PRIMARY KEY,
    order_id     UUID          NOT NULL,
    line_number  INT           NOT NULL,
    listing_id   UUID          NOT NULL,
    external_sku VARCHAR(200)  NOT NULL,
    article      VARCHAR(200)  NOT NULL,
    title        VARCHAR(2000) NOT NULL,
    quantity     BIGINT        NOT NULL,
    unit_minor   BIGINT        NOT NULL,
    currency     VARCHAR(3)    NOT NULL
);
CREATE INDEX order_line_order ON order_line (order_id);
CREATE INDEX order_line_listing ON order_line (listing_id);

CREATE TABLE order_raw (
    order_id UUID PRIMARY KEY,
    at       BIGINT     NOT NULL,
    payload  VARBINARY(200000) NOT NULL
);

CREATE TABLE order_event (
    id       UUID PRIMARY KEY,
    order_id UUID          NOT NULL,
    at       BIGINT        NOT NULL,
    kind     VARCHAR(40)   NOT NULL,
    detail   VARCHAR(1000) NOT NULL
);
CREATE INDEX order_event_order ON order_event (order_id, at);

CREATE TABLE order_tally (
    store_id UUID        NOT NULL,
    state    VARCHAR(20) NOT NULL,
    orders   BIGINT      NOT NULL,
    PRIMARY KEY (store_id, state)
);

-- Why an order needs a person; recomputed, never sent.
CREATE TABLE order_problem (
    order_id UUID         NOT NULL,
    kind     VARCHAR(30)  NOT NULL,
    detail   VARCHAR(500) NOT NULL,
    since    BIGINT       NOT NULL,
    PRIMARY KEY (order_id, kind)
);

-- Stock ---------------------------------------------------------------------------------------------------------
CREATE TABLE warehouse (
    id       UUID PRIMARY KEY,
    code     VARCHAR(60)  NOT NULL,
    name     VARCHAR(200) NOT NULL,
    zone     VARCHAR(60)  NOT NULL,
    archived BOOLEAN      NOT NULL
);

CREATE TABLE bin (
    id           UUID PRIMARY KEY,
    warehouse_id UUID        NOT NULL,
    code         VARCHAR(60) NOT NULL
);

CREATE TABLE stock_movement (
    id           UUID PRIMARY KEY,
    product_id   UUID          NOT NULL,
    warehouse_id UUID          NOT NULL,
    bin_id       UUID,
    kind         VARCHAR(20)   NOT NULL,
    quantity     BIGINT        NOT NULL,
    reason       VARCHAR(30)   NOT NULL,
    document     VARCHAR(200)  NOT NULL,
    reverses_id  UUID,
    note         VARCHAR(1000) NOT NULL,
    actor        VARCHAR(120)  NOT NULL,
    device       BIGINT        NOT NULL,
    at           BIGINT        NOT NULL
);
CREATE INDEX stock_movement_product ON stock_movement (product_id, at);
CREATE INDEX stock_movement_reverses ON stock_movement (reverses_id);

CREATE TABLE stock_balance (
    product_id   UUID   NOT NULL,
    warehouse_id UUID   NOT NULL,
    on_hand      BIGINT NOT NULL,
    promo_held   BIGINT NOT NULL,
    quarantine   BIGINT NOT NULL,
    safety       BIGINT NOT NULL,
    reserved     BIGINT NOT NULL,
    available    BIGINT GENERATED ALWAYS AS (on_hand - promo_held - quarantine - safety - reserved),
    PRIMARY KEY (product_id, warehouse_id)
);
CREATE INDEX stock_balance_available ON stock_balance (available);

CREATE TABLE reservation (
    line_id      UUID PRIMARY KEY,
    order_id     UUID         NOT NULL,
    product_id   UUID         NOT NULL,
    warehouse_id UUID         NOT NULL,
    quantity     BIGINT       NOT NULL,
    short        BIGINT       NOT NULL,
    priority_at  BIGINT       NOT NULL,
    priority_key VARCHAR(300) NOT NULL
);
CREATE INDEX reservation_product ON reservation (product_id, warehouse_id);
CREATE INDEX reservation_order ON reservation (order_id);

-- Publishing ----------------------------------------------------------------------------------------------------
CREATE TABLE published_quantity (
    listing_id            UUID         NOT NULL,
    warehouse_external_id VARCHAR(120) NOT NULL,
    shown                 BIGINT,
    shown_at              BIGINT,
    upper                 BIGINT       NOT NULL,
    wanted                BIGINT       NOT NULL,
    answer                VARCHAR(40)  NOT NULL,
    answer_detail         VARCHAR(500) NOT NULL,
    PRIMARY KEY (listing_id, warehouse_external_id)
);

CREATE TABLE outbox_command (
    id           UUID PRIMARY KEY,
    store_id     UUID          NOT NULL,
    kind         VARCHAR(30)   NOT NULL,
    subject_id   UUID          NOT NULL,
    title        VARCHAR(300)  NOT NULL,
    before_text  VARCHAR(200)  NOT NULL,
    after_text   VARCHAR(200)  NOT NULL,
    payload      VARCHAR(4000) NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    actor        VARCHAR(120)  NOT NULL,
    created_at   BIGINT        NOT NULL,
    expires_at   BIGINT,
    due_at       BIGINT        NOT NULL,
    attempts     INT           NOT NULL,
    ended_at     BIGINT,
    answer_code  VARCHAR(120)  NOT NULL,
    answer_text  VARCHAR(1000) NOT NULL
);
CREATE INDEX outbox_state ON outbox_command (state, due_at);
CREATE INDEX outbox_subject ON outbox_command (subject_id, state);

-- The company itself --------------------------------------------------------------------------------------------
CREATE TABLE setting (
    id    UUID PRIMARY KEY,
    name  VARCHAR(120)  NOT NULL,
    val   VARCHAR(4000) NOT NULL
);

CREATE TABLE audit_line (
    seq        BIGINT PRIMARY KEY,
    id         UUID          NOT NULL,
    at         BIGINT        NOT NULL,
    device     BIGINT        NOT NULL,
    actor      VARCHAR(120)  NOT NULL,
    action     VARCHAR(60)   NOT NULL,
    subject    VARCHAR(200)  NOT NULL,
    detail     VARCHAR(4000) NOT NULL,
    prev_hash  BINARY(32)    NOT NULL,
    hash       BINARY(32)    NOT NULL
);

CREATE TABLE change_log (
    seq      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hlc      BIGINT   NOT NULL,
    table_no SMALLINT NOT NULL,
    row_id   UUID     NOT NULL,
    fields   BIGINT   NOT NULL
);

CREATE TABLE field_clock (
    table_no SMALLINT NOT NULL,
    row_id   UUID     NOT NULL,
    field_no SMALLINT NOT NULL,
    hlc      BIGINT   NOT NULL,
    device   BIGINT   NOT NULL,
    PRIMARY KEY (table_no, row_id, field_no)
);

CREATE TABLE clock_state (
    one    BOOLEAN PRIMARY KEY,
    device BIGINT NOT NULL,
    hlc    BIGINT NOT NULL
);
