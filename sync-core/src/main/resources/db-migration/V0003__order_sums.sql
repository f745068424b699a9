-- Delivered orders, a tab of two states, by number: 400,000 of them were sorted for each page.
CREATE INDEX order_state_number ON customer_order (state, order_number);

-- Adding up half a million orders for the foot of the list read every one of them: what they add up to is kept beside
-- how many there are. Both follow from the orders alone.
DROP TABLE order_tally;
CREATE TABLE order_tally (
    store_id    UUID        NOT NULL,
    state       VARCHAR(20) NOT NULL,
    currency    VARCHAR(3)  NOT NULL,
    orders      BIGINT      NOT NULL,
    units       BIGINT      NOT NULL,
    total_minor BIGINT      NOT NULL,
    PRIMARY KEY (store_id, state, currency)
);
INSERT INTO order_tally (store_id, state, currency, orders, units, total_minor)
SELECT store_id, state, currency, COUNT(*), CAST(SUM(units) AS BIGINT), CAST(SUM(total_minor) AS BIGINT)
  FROM customer_order GROUP BY store_id, state, currency;
