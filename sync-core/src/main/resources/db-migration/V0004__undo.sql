-- What a person did, newest last, so that it can be taken back on this computer. Ids are those of the rows an act touched.
CREATE TABLE undo_step (
    seq     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action  VARCHAR(60)  NOT NULL,
    subject VARCHAR(300) NOT NULL,
    actor   VARCHAR(120) NOT NULL,
    at      BIGINT       NOT NULL,
    undone  BOOLEAN      NOT NULL
);

-- "was" and "now_is" hold fields as JSON; no "was": the row was new; no "now_is": it was removed.
CREATE TABLE undo_entry (
    step_seq BIGINT   NOT NULL,
    place    INT      NOT NULL,
    table_no SMALLINT NOT NULL,
    row_id   UUID     NOT NULL,
    was      CLOB,
    now_is   CLOB,
    PRIMARY KEY (step_seq, place)
);
