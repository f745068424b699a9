-- How many of the available units listings show. Percent in hundredths, reserve factor in thousandths.
CREATE TABLE channel_rule (
    id              UUID PRIMARY KEY,
    name            VARCHAR(120) NOT NULL,
    place           BIGINT       NOT NULL,
    percent_bp      BIGINT       NOT NULL,
    buffer_units    BIGINT       NOT NULL,
    reserve_milli   BIGINT       NOT NULL,
    rounding        VARCHAR(10)  NOT NULL,
    floor_threshold BIGINT       NOT NULL,
    max_units       BIGINT,
    min_units       BIGINT,
    shared          BOOLEAN      NOT NULL
);

-- What a rule is for: listings, products and stores by id, categories by name, or all that is left.
CREATE TABLE channel_rule_cover (
    id       UUID PRIMARY KEY,
    rule_id  UUID         NOT NULL,
    scope    VARCHAR(10)  NOT NULL,
    ref_id   UUID,
    category VARCHAR(120) NOT NULL
);
CREATE INDEX channel_rule_cover_ref ON channel_rule_cover (ref_id);
CREATE INDEX channel_rule_cover_rule ON channel_rule_cover (rule_id);

-- The warehouses a rule counts; none: the one that the store's warehouse stands for.
CREATE TABLE channel_rule_warehouse (
    id           UUID PRIMARY KEY,
    rule_id      UUID NOT NULL,
    warehouse_id UUID NOT NULL
);
CREATE INDEX channel_rule_warehouse_rule ON channel_rule_warehouse (rule_id);

-- The id is the product's.
CREATE TABLE product_category (
    id       UUID PRIMARY KEY,
    category VARCHAR(120) NOT NULL
);
CREATE INDEX product_category_name ON product_category (category);
