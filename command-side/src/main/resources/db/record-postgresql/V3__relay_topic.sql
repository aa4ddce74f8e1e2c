-- The id of the topic that the relay's position is about; a topic that was created again begins at the first fact.
ALTER TABLE relay_place ADD COLUMN topic_id uuid;
