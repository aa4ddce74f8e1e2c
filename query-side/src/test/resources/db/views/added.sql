-- A question that a test adds: how many facts of each type there are.
CREATE TABLE fact_type (
    position BIGINT      NOT NULL PRIMARY KEY,
    type     VARCHAR(60) NOT NULL
);
CREATE INDEX fact_type_by_type ON fact_type (type);
