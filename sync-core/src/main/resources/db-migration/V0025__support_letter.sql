-- Letters to support, kept here until the seller deletes them or 24 months after they were closed.
CREATE TABLE support_letter (
    id          UUID PRIMARY KEY,
    words       VARCHAR(20000) NOT NULL,
    diagnostics VARCHAR(4000)  NOT NULL,
    state       VARCHAR(20)    NOT NULL,
    begun_at    BIGINT         NOT NULL,
    changed_at  BIGINT         NOT NULL,
    closed_at   BIGINT
);
