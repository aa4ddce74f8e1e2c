-- The list of facts: by what each fact is filtered, as corrected. A row counts from the position known_from until before known_to. It
-- definitely happened by the end of the day definite_from, counted from 1970-01-01, and possibly by that of possible_from; by its own
-- date, without regard to other facts. What has no date counts on every day.
CREATE TABLE listed_fact (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    position      BIGINT       NOT NULL, -- of the fact
    type          VARCHAR(60)  NOT NULL,
    dated         BOOLEAN      NOT NULL,
    agencies      VARCHAR(1000000), -- ids, with a space between them
    actor         VARCHAR(300) NOT NULL -- the subject of who recorded it
);
CREATE INDEX listed_fact_of_release ON listed_fact (release_id, position, known_to);
CREATE INDEX listed_fact_by_position ON listed_fact (position);
CREATE INDEX listed_fact_by_known_from ON listed_fact (known_from, position);
