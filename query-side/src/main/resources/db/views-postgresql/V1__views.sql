-- Which views there are, for all nodes that share them, in the schema "views". Everything here and in the schemas of the
-- generations is made from the record.

CREATE TABLE built_from (
    only_row  SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    record_id UUID     NOT NULL
);

-- The generations of each view, each with its tables in a schema of its own, named after view and number. One is live. One that
-- was is kept for a while, for nodes that have not yet followed.
CREATE TABLE view_generation (
    view_name  VARCHAR(60) NOT NULL,
    generation INTEGER     NOT NULL,
    state      VARCHAR(10) NOT NULL CHECK (state IN ('LIVE', 'BUILDING', 'OLD')),
    layout     VARCHAR(64) NOT NULL, -- a fingerprint of the scripts that made its tables
    old_since  TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (view_name, generation)
);
CREATE UNIQUE INDEX view_generation_live ON view_generation (view_name) WHERE state = 'LIVE';

-- The nodes that are running, by their own word and the database's clock.
CREATE TABLE node (
    node_id VARCHAR(60) NOT NULL PRIMARY KEY,
    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The last number given to a generation of each view. None is given twice, so that none is taken for another.
CREATE TABLE view_number (
    view_name   VARCHAR(60) NOT NULL PRIMARY KEY,
    last_number INTEGER     NOT NULL
);
