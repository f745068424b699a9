-- What one unit of a currency is worth in another, on a day, and who says so.
CREATE TABLE exchange_rate (
    id            UUID PRIMARY KEY,
    from_currency VARCHAR(3)   NOT NULL,
    to_currency   VARCHAR(3)   NOT NULL,
    on_day        VARCHAR(10)  NOT NULL,
    rate          VARCHAR(40)  NOT NULL,
    source        VARCHAR(200) NOT NULL
);
CREATE INDEX exchange_rate_day ON exchange_rate (from_currency, to_currency, on_day);
