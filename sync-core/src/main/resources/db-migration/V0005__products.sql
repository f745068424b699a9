-- What a product is and is worth. A cost that nobody entered is unknown, not 0.
ALTER TABLE product ADD COLUMN kind VARCHAR(20) DEFAULT 'SIMPLE' NOT NULL;
ALTER TABLE product ADD COLUMN cost_minor BIGINT;
ALTER TABLE product ADD COLUMN cost_currency VARCHAR(3);
ALTER TABLE product ADD COLUMN price_minor BIGINT;
ALTER TABLE product ADD COLUMN price_currency VARCHAR(3);
ALTER TABLE product ADD COLUMN weight_grams BIGINT;
UPDATE product SET kind = 'VARIANT' WHERE parent_id IS NOT NULL;
UPDATE product SET kind = 'FAMILY' WHERE id IN (SELECT v.parent_id FROM product v WHERE v.parent_id IS NOT NULL);
CREATE INDEX product_shown_sku ON product (archived, sku);
CREATE INDEX product_shown_name ON product (archived, name);
CREATE INDEX product_shown_kind ON product (archived, kind, sku);

-- What a kit is made of.
CREATE TABLE kit_component (
    id         UUID PRIMARY KEY,
    kit_id     UUID   NOT NULL,
    product_id UUID   NOT NULL,
    quantity   BIGINT NOT NULL
);
CREATE INDEX kit_component_kit ON kit_component (kit_id);
CREATE INDEX kit_component_product ON kit_component (product_id);

-- What a supplier calls the product.
CREATE TABLE supplier_code (
    id         UUID PRIMARY KEY,
    product_id UUID         NOT NULL,
    supplier   VARCHAR(200) NOT NULL,
    code       VARCHAR(120) NOT NULL
);
CREATE INDEX supplier_code_product ON supplier_code (product_id);
CREATE INDEX supplier_code_code ON supplier_code (code);

-- The picture itself is an encrypted file named by the id.
CREATE TABLE product_image (
    id         UUID PRIMARY KEY,
    product_id UUID         NOT NULL,
    place      INT          NOT NULL,
    name       VARCHAR(300) NOT NULL
);
CREATE INDEX product_image_product ON product_image (product_id, place);

-- The price we want a listing to have; what the marketplace shows is in the listing.
CREATE TABLE listing_price (
    id          UUID PRIMARY KEY,
    price_minor BIGINT     NOT NULL,
    currency    VARCHAR(3) NOT NULL,
    set_at      BIGINT     NOT NULL
);
CREATE INDEX listing_shown_article ON listing (archived, article);
CREATE INDEX listing_shown_title ON listing (archived, title);
CREATE INDEX listing_mapping_how ON listing_mapping (how);
