-- Other names of the marketplace for an order: the orders that one purchase is made of. Whatever was fetched before
-- gets them when it is read next.
CREATE TABLE order_alias (
    id          UUID PRIMARY KEY,
    order_id    UUID         NOT NULL,
    external_id VARCHAR(120) NOT NULL
);
CREATE INDEX order_alias_order ON order_alias (order_id);
CREATE INDEX order_alias_name ON order_alias (external_id);
