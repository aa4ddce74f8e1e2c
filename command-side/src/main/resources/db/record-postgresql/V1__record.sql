-- The record of facts on PostgreSQL. Rows are only ever added, and the server itself sees to it.
CREATE TABLE fact (
    position       bigint         NOT NULL PRIMARY KEY,
    append_end     bigint         NOT NULL,
    release_id     varchar(100)   COLLATE "C" NOT NULL,
    sequence       bigint         NOT NULL,
    fact_id        uuid           NOT NULL,
    type           varchar(60)    COLLATE "C" NOT NULL,
    revision       integer        NOT NULL,
    recorded_at    timestamptz(6) NOT NULL,
    actor_subject  varchar(200)   NOT NULL,
    actor_name     varchar(200)   NOT NULL,
    command_id     varchar(100),
    correlation_id varchar(200),
    causation_id   varchar(200),
    payload        bytea          NOT NULL,
    CONSTRAINT fact_in_release UNIQUE (release_id, sequence),
    CONSTRAINT fact_by_id UNIQUE (fact_id)
);

CREATE FUNCTION facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'facts are never changed or removed';
END
$$;
CREATE TRIGGER facts_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON fact
    FOR EACH STATEMENT EXECUTE FUNCTION facts_stay();

-- The newest snapshot of a case: a short cut, never a source.
CREATE TABLE snapshot (
    release_id  varchar(100)   COLLATE "C" NOT NULL PRIMARY KEY,
    sequence    bigint         NOT NULL,
    recorded_at timestamptz(6) NOT NULL,
    payload     bytea          NOT NULL
);

-- One row: which record this is.
CREATE TABLE record_identity (
    record_id uuid NOT NULL PRIMARY KEY
);
INSERT INTO record_identity (record_id) VALUES (gen_random_uuid());

-- One row: up to which position the facts are known to be on the topic.
CREATE TABLE relay_place (
    only_row smallint NOT NULL PRIMARY KEY CHECK (only_row = 1),
    position bigint   NOT NULL
);
INSERT INTO relay_place (only_row, position) VALUES (1, 0);
