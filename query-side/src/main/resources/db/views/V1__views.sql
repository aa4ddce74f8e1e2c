-- The views: everything in here is made from the record and may be deleted. PostgreSQL takes the same with BYTEA for VARBINARY.

CREATE TABLE built_from (
    only_row  SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    record_id UUID     NOT NULL
);

-- How far each view has come, written in the transaction that writes the view.
CREATE TABLE view_state (
    view_name   VARCHAR(60) NOT NULL PRIMARY KEY,
    position    BIGINT      NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
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

-- Per view: the sequence at which it holds each release.
CREATE TABLE timeline_release   (release_id VARCHAR(100) NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL);
CREATE TABLE dossier_release    (release_id VARCHAR(100) NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL);
CREATE TABLE treatments_release (release_id VARCHAR(100) NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL);
CREATE TABLE registers_release  (release_id VARCHAR(100) NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL);

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

-- Dossier: one case now.
CREATE TABLE dossier (
    release_id    VARCHAR(100) NOT NULL PRIMARY KEY,
    company_id    VARCHAR(100) NOT NULL,
    registered_at BIGINT       NOT NULL, -- a position
    summary       VARBINARY(1048576) NOT NULL,
    answer        BLOB         NOT NULL -- no bound: it grows with the case
);
CREATE INDEX dossier_by_company ON dossier (company_id, release_id);
CREATE INDEX dossier_by_registration ON dossier (registered_at);

-- Treatments: one row a period, and whose release it is.
CREATE TABLE treatment_company (
    release_id   VARCHAR(100) NOT NULL PRIMARY KEY,
    company_id   VARCHAR(100) NOT NULL,
    company_name VARCHAR(300) NOT NULL,
    named_at     BIGINT       NOT NULL -- a position
);
CREATE TABLE treatment_period (
    release_id    VARCHAR(100) NOT NULL,
    ordinal       INTEGER      NOT NULL,
    company_id    VARCHAR(100) NOT NULL,
    kind          VARCHAR(30)  NOT NULL,
    is_open       BOOLEAN      NOT NULL,
    answer        VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (release_id, ordinal)
);
CREATE INDEX treatment_period_by_cell ON treatment_period (company_id, kind);

-- Registers: what each release says about organisations and directives; the newest word counts.
CREATE TABLE register_release (
    release_id   VARCHAR(100) NOT NULL PRIMARY KEY,
    company_id   VARCHAR(100) NOT NULL,
    company_name VARCHAR(300) NOT NULL,
    named_at     BIGINT       NOT NULL, -- a position
    model        VARCHAR(300) NOT NULL,
    version      VARCHAR(300),
    standing     VARCHAR(30)  NOT NULL
);
CREATE INDEX register_release_by_company ON register_release (company_id, named_at);
CREATE TABLE register_agency (
    agency_id    VARCHAR(100) NOT NULL,
    release_id   VARCHAR(100) NOT NULL,
    name         VARCHAR(300) NOT NULL,
    named_at     BIGINT       NOT NULL,
    jurisdiction VARCHAR(10),
    PRIMARY KEY (agency_id, release_id)
);
CREATE TABLE register_directive (
    directive_id VARCHAR(100) NOT NULL,
    release_id   VARCHAR(100) NOT NULL,
    said_at      BIGINT       NOT NULL,
    answer       VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (directive_id, release_id)
);
CREATE TABLE register_directive_agency (
    agency_id    VARCHAR(100) NOT NULL,
    directive_id VARCHAR(100) NOT NULL,
    release_id   VARCHAR(100) NOT NULL,
    PRIMARY KEY (agency_id, directive_id, release_id)
);
CREATE TABLE register_customer (
    customer_id VARCHAR(100) NOT NULL,
    release_id  VARCHAR(100) NOT NULL,
    preview_id  VARCHAR(100) NOT NULL,
    name        VARCHAR(300) NOT NULL,
    named_at    BIGINT       NOT NULL,
    answer      VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (customer_id, release_id, preview_id)
);
