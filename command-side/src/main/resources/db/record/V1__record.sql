-- The record of facts. Rows are only ever added.
CREATE TABLE fact (
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
    payload        VARBINARY(1048576)          NOT NULL,
    CONSTRAINT fact_in_release UNIQUE (release_id, sequence),
    CONSTRAINT fact_by_id UNIQUE (fact_id)
);

-- The newest snapshot of a case: a short cut, never a source.
CREATE TABLE snapshot (
    release_id  VARCHAR(100)                NOT NULL PRIMARY KEY,
    sequence    BIGINT                      NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    payload     VARBINARY(16777216)         NOT NULL
);

-- One row, made at the first start: which record this is.
CREATE TABLE record_identity (
    record_id UUID NOT NULL PRIMARY KEY
);
