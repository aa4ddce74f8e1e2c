-- The topic has one partition now: one row says how far it has been read. The facts here are kept up to the first that is missing.
CREATE TABLE feed_progress (
    only_row    SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    topic_id    UUID,            -- which topic next_offset is about; none before the first message
    next_offset BIGINT   NOT NULL, -- of the first message that is not stored
    position    BIGINT   NOT NULL, -- of the last fact; all facts before it are here
    readable    BIGINT   NOT NULL  -- the last position at which an append ends
);
INSERT INTO feed_progress (only_row, next_offset, position, readable)
SELECT 1, 0, COALESCE(MAX(position), 0), COALESCE(MAX(position), 0) FROM feed_fact
WHERE append_end = position
  AND EXISTS (SELECT 1 FROM feed_fact WHERE position = 1)
  AND position <= (SELECT MIN(f.position) FROM feed_fact f
                   WHERE NOT EXISTS (SELECT 1 FROM feed_fact n WHERE n.position = f.position + 1));
DELETE FROM feed_fact WHERE position > (SELECT position FROM feed_progress);
DROP TABLE feed_place;
