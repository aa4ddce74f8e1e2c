-- A row while a record is being moved here from elsewhere: which one. No node takes the record up before it is gone.
CREATE TABLE arriving_record (
    only_row  smallint NOT NULL PRIMARY KEY CHECK (only_row = 1),
    record_id uuid     NOT NULL
);
