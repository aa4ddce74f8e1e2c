-- Which views there are. Everything in this file is made from the record and may be deleted. PostgreSQL takes the same.

CREATE TABLE built_from (
    only_row  SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    record_id UUID     NOT NULL
);

-- The generations of each view. One is live; each has its tables in a schema of its own, named after view and number.
CREATE TABLE view_generation (
    view_name  VARCHAR(60) NOT NULL,
    generation INTEGER     NOT NULL,
    state      VARCHAR(10) NOT NULL,
    layout     VARCHAR(64) NOT NULL, -- a fingerprint of the scripts that made its tables
    PRIMARY KEY (view_name, generation)
);
