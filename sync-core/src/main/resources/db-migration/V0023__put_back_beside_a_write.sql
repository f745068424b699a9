-- Units that cancellations put back while a figure was on its way: they stand on top of it if it was there already.
ALTER TABLE published_quantity ADD COLUMN flight_back BIGINT DEFAULT 0 NOT NULL;
