-- What a generation of any view keeps beside its rows. PostgreSQL takes the same with BYTEA for VARBINARY.

-- How far the view has come, written in the transaction that writes its rows.
CREATE TABLE view_state (
    only_row    SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    position    BIGINT   NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    disorders   BIGINT   NOT NULL -- how often it took in a fact that stands before one that it held
);

-- When each fact that the view holds was recorded, so that an instant becomes a position.
CREATE TABLE view_moment (
    position    BIGINT NOT NULL PRIMARY KEY,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX view_moment_by_time ON view_moment (recorded_at, position);

-- The sequence at which the view holds each release.
CREATE TABLE view_release (release_id VARCHAR(100) NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL);

-- The names of organisations, and the jurisdictions of agencies, that the first statement gives which names them: each from a
-- position on. Of those up to the position asked about the newest counts.
CREATE TABLE view_name (
    id           VARCHAR(100) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    jurisdiction BOOLEAN      NOT NULL, -- whether name is the jurisdiction
    known_from   BIGINT       NOT NULL, -- the position of the fact since which it is this one
    given_at     BIGINT       NOT NULL, -- of the fact with which the statement first gave one
    name         VARCHAR(300) NOT NULL,
    PRIMARY KEY (id, kind, jurisdiction, known_from)
);

-- Axon's tokens and dead letters.
CREATE TABLE token_entry (
    processor_name VARCHAR(60) NOT NULL,
    segment        INTEGER     NOT NULL,
    token          VARBINARY(10000),
    token_type     VARCHAR(255),
    claimed_at     VARCHAR(60),
    owner          VARCHAR(255),
    PRIMARY KEY (processor_name, segment)
);
-- Without this row, nodes that start together race for it and all but one fail. The token reads {"config":{"id":"views"}}.
INSERT INTO token_entry (processor_name, segment, token, token_type)
VALUES ('__config', 0, X'7b22636f6e666967223a7b226964223a227669657773227d7d', 'org.axonframework.eventhandling.tokenstore.ConfigToken');

CREATE TABLE dead_letter (
    letter_id           VARCHAR(60)  NOT NULL PRIMARY KEY,
    processing_group    VARCHAR(60)  NOT NULL,
    sequence_identifier VARCHAR(255) NOT NULL,
    sequence_index      BIGINT       NOT NULL,
    message_type        VARCHAR(255) NOT NULL,
    event_identifier    VARCHAR(60)  NOT NULL,
    event_timestamp     VARCHAR(60)  NOT NULL,
    payload_type        VARCHAR(255) NOT NULL,
    payload_revision    VARCHAR(20),
    payload             VARBINARY(1048576) NOT NULL,
    metadata            VARBINARY(1048576),
    aggregate_type      VARCHAR(255),
    aggregate_id        VARCHAR(255),
    sequence_number     BIGINT,
    token_type          VARCHAR(255),
    token               VARBINARY(10000),
    enqueued_at         VARCHAR(60)  NOT NULL,
    last_touched        VARCHAR(60),
    processing_started  VARCHAR(60),
    cause_type          VARCHAR(255),
    cause_message       VARCHAR(1023),
    diagnostics         VARBINARY(1048576),
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
