-- Versions of the privacy policy this device knows, and since when it has shown them.
CREATE TABLE policy_version (
    id             UUID PRIMARY KEY,
    version        VARCHAR(20) NOT NULL,
    origin         VARCHAR(10) NOT NULL,
    published_at   BIGINT      NOT NULL,
    effective_at   BIGINT      NOT NULL,
    change_kind    VARCHAR(20) NOT NULL,
    hash           VARCHAR(64) NOT NULL,
    texts          CLOB        NOT NULL,
    first_shown_at BIGINT      NOT NULL
);

-- The last accepted feed, when this device looked, and the latest time its clock ever showed here.
CREATE TABLE privacy_feed (
    id           UUID PRIMARY KEY,
    serial       BIGINT      NOT NULL,
    issued_at    BIGINT,
    payload_hash VARCHAR(64) NOT NULL,
    looked_at    BIGINT,
    tried_at     BIGINT,
    failure      VARCHAR(40) NOT NULL,
    clock_high   BIGINT      NOT NULL
);

CREATE TABLE privacy_notice (
    id           UUID PRIMARY KEY,
    code         VARCHAR(60) NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    published_at BIGINT      NOT NULL,
    texts        CLOB        NOT NULL,
    read_at      BIGINT
);

-- Domains outside the program that the seller has opened once and knows by name.
CREATE TABLE known_domain (
    id       UUID PRIMARY KEY,
    domain   VARCHAR(260) NOT NULL,
    first_at BIGINT       NOT NULL
);
