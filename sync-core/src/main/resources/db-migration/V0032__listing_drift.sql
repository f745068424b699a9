-- Since when a listing shows another price than it is to have, or sells a product that was archived.
CREATE TABLE listing_drift (
    listing_id UUID        NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    since      BIGINT      NOT NULL,
    PRIMARY KEY (listing_id, kind)
);
-- Of those that differ already the later of the two moments is known: when we set ours, when theirs was read.
INSERT INTO listing_drift (listing_id, kind, since)
SELECT l.id, 'PRICE', GREATEST(y.set_at, l.marketplace_at)
  FROM listing l JOIN listing_price y ON y.id = l.id
 WHERE NOT l.archived AND (y.price_minor <> l.price_minor OR y.currency <> l.currency);
INSERT INTO listing_drift (listing_id, kind, since)
SELECT l.id, 'STATE', l.marketplace_at
  FROM listing l JOIN listing_mapping m ON m.id = l.id JOIN product p ON p.id = m.product_id
 WHERE NOT l.archived AND l.sellable AND p.archived;
