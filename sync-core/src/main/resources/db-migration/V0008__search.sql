-- Finding anything by what a person types. All of it follows from products, listings and orders, and is written with
-- them. No buyer stands in here.

-- Each word once; the id follows from the word.
CREATE TABLE search_word (
    id   BIGINT PRIMARY KEY,
    word VARCHAR(40) NOT NULL
);
CREATE INDEX search_word_word ON search_word (word);

-- What is left of a word when one character is missing: two words with one typing error between them meet here.
CREATE TABLE search_near (
    near    BIGINT NOT NULL,
    word_id BIGINT NOT NULL,
    PRIMARY KEY (near, word_id)
);

CREATE TABLE search_entry (
    word_id  BIGINT   NOT NULL,
    table_no SMALLINT NOT NULL,
    row_id   UUID     NOT NULL,
    PRIMARY KEY (word_id, table_no, row_id)
);
CREATE INDEX search_entry_row ON search_entry (row_id, table_no);

-- Numbers of orders and parcels from their end: people read the last digits aloud.
CREATE TABLE order_code (
    ending   VARCHAR(16) NOT NULL,
    order_id UUID        NOT NULL
);
CREATE INDEX order_code_ending ON order_code (ending);
CREATE INDEX order_tracking ON customer_order (tracking);

-- Tables whose older rows have still to be put in.
CREATE TABLE search_gap (
    table_no SMALLINT PRIMARY KEY
);
INSERT INTO search_gap SELECT 1 WHERE EXISTS (SELECT 1 FROM product);
INSERT INTO search_gap SELECT 2 WHERE EXISTS (SELECT 1 FROM product_barcode);
INSERT INTO search_gap SELECT 8 WHERE EXISTS (SELECT 1 FROM listing);
INSERT INTO search_gap SELECT 10 WHERE EXISTS (SELECT 1 FROM customer_order);
INSERT INTO search_gap SELECT 36 WHERE EXISTS (SELECT 1 FROM supplier_code);
