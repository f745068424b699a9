-- Whether a waiting figure is higher than what the store shows: lower ones go first, and a batch of some hundred is
-- found without reading the 50,000 that a changed rule may have left waiting.
ALTER TABLE outbox_command ADD COLUMN raises BOOLEAN GENERATED ALWAYS AS (
    CASE WHEN kind <> 'PUBLISH_STOCK' OR after_text = '0' THEN FALSE
         WHEN before_text = '' THEN TRUE
         ELSE CAST(after_text AS BIGINT) > CAST(before_text AS BIGINT) END);
CREATE INDEX outbox_due ON outbox_command (store_id, kind, state, raises, due_at);
