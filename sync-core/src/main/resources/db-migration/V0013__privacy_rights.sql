-- When an order was over, and since when its buyer stands in it: what the retention schedule asks for.
ALTER TABLE customer_order ADD COLUMN ended_at BIGINT;
ALTER TABLE customer_order ADD COLUMN buyer_since BIGINT;
UPDATE customer_order SET ended_at = marketplace_at WHERE state IN ('DELIVERED', 'COMPLETED', 'CANCELLED', 'RETURN');
UPDATE customer_order SET buyer_since = first_seen_at
 WHERE buyer_name <> '' OR buyer_phone <> '' OR buyer_address <> '';
CREATE INDEX order_buyer_since ON customer_order (buyer_since);
CREATE INDEX order_ended ON customer_order (ended_at, buyer_since);

-- Orders whose buyer was removed; the id is the order's. Every import asks, so that the buyer does not come back.
CREATE TABLE buyer_gone (
    id       UUID PRIMARY KEY,
    at       BIGINT      NOT NULL,
    cause    VARCHAR(20) NOT NULL,
    under_id UUID
);

-- How much of the list beside the database this file has followed: a restored one has followed less.
CREATE TABLE erasure_mark (
    one     BOOLEAN PRIMARY KEY,
    entries BIGINT NOT NULL
);

-- Kept, not processed. The id is the order's, or follows from the purpose that was objected to.
CREATE TABLE restriction (
    id         UUID PRIMARY KEY,
    kind       VARCHAR(20) NOT NULL,
    purpose    VARCHAR(40) NOT NULL,
    since      BIGINT      NOT NULL,
    request_id UUID
);

-- What the seller changed in the retention table.
CREATE TABLE retention_rule (
    id     UUID PRIMARY KEY,
    name   VARCHAR(40) NOT NULL,
    days   BIGINT      NOT NULL,
    set_at BIGINT      NOT NULL
);

CREATE TABLE retention_run (
    id      UUID PRIMARY KEY,
    at      BIGINT       NOT NULL,
    name    VARCHAR(40)  NOT NULL,
    outcome VARCHAR(20)  NOT NULL,
    found   BIGINT       NOT NULL,
    done    BIGINT       NOT NULL,
    detail  VARCHAR(500) NOT NULL,
    actor   VARCHAR(120) NOT NULL,
    device  BIGINT       NOT NULL
);
CREATE INDEX retention_run_at ON retention_run (at);

-- The schedule's own sense of time, which a clock set back does not turn back. "proof" tells damage.
CREATE TABLE retention_state (
    one       BOOLEAN PRIMARY KEY,
    steady_at BIGINT        NOT NULL,
    wall_at   BIGINT        NOT NULL,
    ran_at    BIGINT,
    proof     VARBINARY(32) NOT NULL
);

-- Where the audit log begins, once its oldest lines have gone.
CREATE TABLE audit_head (
    one  BOOLEAN PRIMARY KEY,
    seq  BIGINT     NOT NULL,
    hash BINARY(32) NOT NULL
);

CREATE TABLE rights_request (
    id           UUID PRIMARY KEY,
    number       VARCHAR(20)   NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    about        VARCHAR(20)   NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    asked_at     BIGINT        NOT NULL,
    proven_by    VARCHAR(30)   NOT NULL,
    acknowledge_by BIGINT      NOT NULL,
    answer_by    BIGINT        NOT NULL,
    acknowledged_at BIGINT,
    answered_at  BIGINT,
    state        VARCHAR(20)   NOT NULL,
    answer       VARCHAR(2000) NOT NULL,
    proof        CLOB          NOT NULL,
    appealed_at  BIGINT,
    appeal_by    BIGINT,
    appeal       VARCHAR(2000) NOT NULL
);
CREATE INDEX rights_request_asked ON rights_request (asked_at);

CREATE TABLE rights_event (
    id         UUID PRIMARY KEY,
    request_id UUID          NOT NULL,
    at         BIGINT        NOT NULL,
    kind       VARCHAR(30)   NOT NULL,
    detail     VARCHAR(1000) NOT NULL,
    actor      VARCHAR(120)  NOT NULL
);
CREATE INDEX rights_event_request ON rights_event (request_id, at);

-- What the company signs with; the private part is sealed.
CREATE TABLE company_key (
    id         UUID PRIMARY KEY,
    algorithm  VARCHAR(20)     NOT NULL,
    public_key VARBINARY(200)  NOT NULL,
    sealed     VARBINARY(1000) NOT NULL,
    made_at    BIGINT          NOT NULL
);
