-- What came up while nobody looked, for the inbox under the bell; made again from the facts, so never sent.
CREATE TABLE notice (
    id      UUID PRIMARY KEY,
    at      BIGINT       NOT NULL,
    kind    VARCHAR(30)  NOT NULL,
    subject VARCHAR(300) NOT NULL,
    amount  BIGINT       NOT NULL,
    read_at BIGINT
);
CREATE INDEX notice_at ON notice (at);
