-- What the projection itself needs beside the tables of the questions. PostgreSQL takes the same.

-- How far the tables are, written in the transactions that write them, and which node writes them.
CREATE TABLE checkpoint (
    only_row     SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    position     BIGINT   NOT NULL, -- of the last fact that was applied or parked
    applied      BIGINT   NOT NULL, -- of the last fact that was applied
    recorded_at  TIMESTAMP(6) WITH TIME ZONE, -- when that was recorded
    out_of_order BIGINT   NOT NULL, -- how many batches applied a fact that stands before one applied earlier
    owner        VARCHAR(60),
    claimed_at   TIMESTAMP(6) WITH TIME ZONE
);
INSERT INTO checkpoint (only_row, position, applied, out_of_order) VALUES (1, 0, 0, 0);

-- The newest fact of each case that is applied.
CREATE TABLE case_head (
    release_id  VARCHAR(100) NOT NULL PRIMARY KEY,
    sequence    BIGINT       NOT NULL,
    position    BIGINT       NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The facts that could not be applied, and those of the same cases behind them.
CREATE TABLE dead_letter (
    release_id    VARCHAR(100) NOT NULL,
    sequence      BIGINT       NOT NULL,
    position      BIGINT       NOT NULL,
    fact_id       UUID         NOT NULL,
    type          VARCHAR(60)  NOT NULL,
    cause_type    VARCHAR(255), -- none where it waits behind another
    cause_message VARCHAR(1000),
    parked_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (release_id, sequence)
);
