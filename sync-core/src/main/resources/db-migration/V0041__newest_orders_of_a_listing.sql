-- The newest orders of a listing are the end of its part of the index: none has to be read to find them.
DROP INDEX order_line_listing;
CREATE INDEX order_line_listing ON order_line (listing_id, order_id);
