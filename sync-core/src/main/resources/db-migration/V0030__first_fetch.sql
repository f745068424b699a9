-- How far a store's first fetch has come: the newest orders first, then week by week further back, until begin_at.
CREATE TABLE first_fetch (
    store_id     UUID PRIMARY KEY,
    begin_at     BIGINT      NOT NULL,
    end_at       BIGINT      NOT NULL,
    reached_at   BIGINT      NOT NULL,
    resume_token VARCHAR     NOT NULL,
    resume_from  BIGINT,
    orders       BIGINT      NOT NULL,
    stage        VARCHAR(20) NOT NULL,
    begins_stock BOOLEAN     NOT NULL
);
