-- The retention table counts by store: everything it asks stands in the index, so that no order has to be read.
DROP INDEX order_buyer_since;
CREATE INDEX order_buyer_since ON customer_order (buyer_since, ordered_at, store_id);
DROP INDEX order_ended;
CREATE INDEX order_ended ON customer_order (ended_at, buyer_since, store_id, state, marketplace_at);
