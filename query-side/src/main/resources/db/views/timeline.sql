-- Timeline: every fact, in the order of its case. What was said stands in the payload, the fact's canonical JSON.
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
    order_rank    INTEGER      NOT NULL,
    order_certain BOOLEAN      NOT NULL,
    payload       VARBINARY(1048576) NOT NULL
);
CREATE INDEX timeline_fact_in_order ON timeline_fact (release_id, order_rank);
CREATE INDEX timeline_fact_by_id ON timeline_fact (fact_id);
