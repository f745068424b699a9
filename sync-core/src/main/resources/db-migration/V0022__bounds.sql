-- What a listing may still sell without our knowing: shown, plus what may have been sold unseen before it was shown,
-- plus a figure that is on its way.
ALTER TABLE published_quantity ADD COLUMN from_at BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE published_quantity ADD COLUMN unseen BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE published_quantity ADD COLUMN flight BIGINT;
ALTER TABLE published_quantity ADD COLUMN flight_window BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE published_quantity ADD COLUMN flight_at BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE published_quantity ADD COLUMN ahead BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE published_quantity ADD COLUMN doubt BOOLEAN DEFAULT FALSE NOT NULL;

-- What was sold unseen before this step is not known: anything, until the orders have come in once more.
UPDATE published_quantity SET unseen = 1000000000000, upper = shown + 1000000000000 WHERE shown IS NOT NULL;
