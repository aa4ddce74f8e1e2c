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
