-- Timeline: every fact as it was recorded. What was said stands in the payload, the fact's canonical JSON. What became of it,
-- and its place in the order of its case, follow from the other facts of the case and are worked out when asked for.
CREATE TABLE timeline_fact (
    position      BIGINT       NOT NULL PRIMARY KEY,
    release_id    VARCHAR(100) NOT NULL,
    sequence      BIGINT       NOT NULL,
    fact_id       UUID         NOT NULL,
    type          VARCHAR(60)  NOT NULL,
    revision      INTEGER      NOT NULL,
    recorded_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor_subject VARCHAR(300) NOT NULL,
    actor_name    VARCHAR(300) NOT NULL,
    payload       VARBINARY(1048576) NOT NULL
);
CREATE INDEX timeline_fact_of_case ON timeline_fact (release_id, sequence);
CREATE INDEX timeline_fact_by_time ON timeline_fact (recorded_at, position);
CREATE INDEX timeline_fact_by_id ON timeline_fact (fact_id);

-- For people: docs/operations/sql.md describes the views, and a test compares them with the answers.
CREATE VIEW v_facts AS
SELECT f.position, f.release_id, f.sequence, f.fact_id, f.type, f.recorded_at, f.actor_name AS actor
FROM timeline_fact f
JOIN checkpoint c ON f.position <= c.position;
