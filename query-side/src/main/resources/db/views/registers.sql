-- Registers: what each release says about organisations and directives; the newest counts; names are in organisation_name. A row counts from the position
-- known_from until before known_to, and for the days, counted from 1970-01-01, from ..._from until before ..._to. Answers name each release by model and version.
CREATE TABLE register_agency (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    agency_id     VARCHAR(100) NOT NULL
);
CREATE INDEX register_agency_of_release ON register_agency (release_id, agency_id, known_to);
CREATE INDEX register_agency_by_id ON register_agency (agency_id, release_id);
CREATE TABLE register_directive (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    directive_id  VARCHAR(100) NOT NULL,
    said_at       BIGINT       NOT NULL,
    answer        VARBINARY(16777216) NOT NULL
);
CREATE INDEX register_directive_of_release ON register_directive (release_id, directive_id, known_to);
CREATE INDEX register_directive_by_id ON register_directive (directive_id, release_id);
CREATE TABLE register_directive_agency (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    agency_id     VARCHAR(100) NOT NULL,
    directive_id  VARCHAR(100) NOT NULL
);
CREATE INDEX register_directive_agency_of_release ON register_directive_agency (release_id, directive_id, agency_id, known_to);
CREATE INDEX register_directive_agency_by_id ON register_directive_agency (agency_id, directive_id);
CREATE TABLE register_customer (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    customer_id   VARCHAR(100) NOT NULL,
    preview_id    VARCHAR(100) NOT NULL,
    answer        VARBINARY(1048576) NOT NULL
);
CREATE INDEX register_customer_of_release ON register_customer (release_id, customer_id, preview_id, known_to);
CREATE INDEX register_customer_by_id ON register_customer (customer_id, release_id, preview_id);
