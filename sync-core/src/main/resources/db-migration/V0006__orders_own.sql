-- What the seller adds to an order: a hold, another warehouse, tags, notes; and the views of the list that were kept.
CREATE TABLE order_own (
    id           UUID PRIMARY KEY,
    hold         VARCHAR(10) NOT NULL,
    held_at      BIGINT,
    warehouse_id UUID
);
CREATE INDEX order_own_hold ON order_own (hold, held_at);

CREATE TABLE tag (
    id     UUID PRIMARY KEY,
    name   VARCHAR(60) NOT NULL,
    colour VARCHAR(20) NOT NULL
);

CREATE TABLE order_tag (
    id       UUID PRIMARY KEY,
    order_id UUID NOT NULL,
    tag_id   UUID NOT NULL
);
CREATE INDEX order_tag_order ON order_tag (order_id);
CREATE INDEX order_tag_tag ON order_tag (tag_id);

CREATE TABLE order_note (
    id         UUID PRIMARY KEY,
    order_id   UUID          NOT NULL,
    words      VARCHAR(2000) NOT NULL,
    written_by VARCHAR(120)  NOT NULL,
    at         BIGINT        NOT NULL
);
CREATE INDEX order_note_order ON order_note (order_id, at);

CREATE TABLE order_view (
    id    UUID PRIMARY KEY,
    name  VARCHAR(120)  NOT NULL,
    place INT           NOT NULL,
    asked VARCHAR(4000) NOT NULL
);

-- Who did it, and on which device.
ALTER TABLE order_event ADD COLUMN actor VARCHAR(120) DEFAULT '' NOT NULL;
ALTER TABLE order_event ADD COLUMN device BIGINT DEFAULT 0 NOT NULL;

-- A rare country, status or kind of problem is found without reading every order.
CREATE INDEX order_country ON customer_order (country);
CREATE INDEX order_raw_status ON customer_order (raw_status);
CREATE INDEX order_problem_kind ON order_problem (kind, order_id);
