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
