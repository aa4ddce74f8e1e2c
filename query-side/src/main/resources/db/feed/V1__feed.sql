-- What this side has heard from the topic: every fact, and how far each partition has been read. For H2 and PostgreSQL alike.

-- One row, once the first fact has come: which record the facts are of.
CREATE TABLE feed_record (
    only_row  SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    record_id UUID     NOT NULL
);

CREATE TABLE feed_place (
    topic            VARCHAR(249) NOT NULL,
    topic_partition  INTEGER      NOT NULL,
    next_offset      BIGINT       NOT NULL, -- of the first message that has not been taken in
    PRIMARY KEY (topic, topic_partition)
);

-- The facts, as the record stores them. Rows are only ever added.
CREATE TABLE feed_fact (
    position       BIGINT                      NOT NULL PRIMARY KEY,
    append_end     BIGINT                      NOT NULL,
    release_id     VARCHAR(100)                NOT NULL,
    sequence       BIGINT                      NOT NULL,
    fact_id        UUID                        NOT NULL,
    type           VARCHAR(60)                 NOT NULL,
    revision       INTEGER                     NOT NULL,
    recorded_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor_subject  VARCHAR(200)                NOT NULL,
    actor_name     VARCHAR(200)                NOT NULL,
    command_id     VARCHAR(100),
    correlation_id VARCHAR(200),
    causation_id   VARCHAR(200),
    payload        BYTEA                       NOT NULL
);
CREATE UNIQUE INDEX feed_fact_in_release ON feed_fact (release_id, sequence);
