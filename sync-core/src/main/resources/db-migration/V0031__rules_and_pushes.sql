-- A rule that rests is kept and asked by nobody.
ALTER TABLE channel_rule ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;

-- The act that made a figure change, and how the figure came about, step by step.
ALTER TABLE outbox_command ADD COLUMN cause VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE outbox_command ADD COLUMN why VARCHAR(1000) DEFAULT '' NOT NULL;
CREATE INDEX outbox_log ON outbox_command (kind, created_at);

-- Where a marketplace shows something else than we last knew, and nothing of ours explains it.
CREATE TABLE stock_drift (
    listing_id            UUID         NOT NULL,
    warehouse_external_id VARCHAR(120) NOT NULL,
    ours                  BIGINT       NOT NULL,
    theirs                BIGINT       NOT NULL,
    since_at              BIGINT       NOT NULL,
    seen_at               BIGINT       NOT NULL,
    decided               VARCHAR(20)  NOT NULL,
    PRIMARY KEY (listing_id, warehouse_external_id)
);
