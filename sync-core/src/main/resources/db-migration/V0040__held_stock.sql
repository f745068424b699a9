-- Goods that lie in a marketplace's own warehouses: read, never written, never ours to publish. Only where there are any.
ALTER TABLE store_warehouse ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE store_warehouse SET held = TRUE WHERE external_id = 'meli_facility' AND NOT usable;

CREATE TABLE held_stock (
    listing_id         UUID   NOT NULL,
    store_warehouse_id UUID   NOT NULL,
    units              BIGINT NOT NULL,
    as_of              BIGINT NOT NULL,
    PRIMARY KEY (listing_id, store_warehouse_id)
);
INSERT INTO held_stock
SELECT q.listing_id, w.id, q.shown, q.shown_at FROM store_warehouse w JOIN listing l ON l.store_id = w.store_id
  JOIN published_quantity q ON q.listing_id = l.id AND q.warehouse_external_id = w.external_id
 WHERE w.held AND q.shown > 0;
DELETE FROM published_quantity WHERE warehouse_external_id = 'meli_facility';
