-- A store has a colour of the seller's, and may have been left: its orders stay, its key is gone.
ALTER TABLE marketplace_store ADD COLUMN colour VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE marketplace_store ADD COLUMN left_at BIGINT;

-- How old a store's orders had become when they were read again; one row for ten minutes, the oldest of them.
CREATE TABLE sync_lag (
    store_id UUID   NOT NULL,
    slot_at  BIGINT NOT NULL,
    seconds  BIGINT NOT NULL,
    PRIMARY KEY (store_id, slot_at)
);

-- What a marketplace last said of a store's key, so that it can be shown without a network.
CREATE TABLE store_sign_in (
    store_id     UUID PRIMARY KEY,
    account_name VARCHAR(200) NOT NULL,
    expires_at   BIGINT,
    may          VARCHAR(400) NOT NULL,
    clock_millis BIGINT       NOT NULL,
    asked_at     BIGINT       NOT NULL
);
