-- People set aside and told apart, entries moved between them, how a packet went out, its extras.
ALTER TABLE person ADD COLUMN archived_on DATE;
ALTER TABLE person ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE packet ADD COLUMN way VARCHAR(40) NOT NULL DEFAULT 'not_said';
ALTER TABLE packet_choices ADD COLUMN carries_data BOOLEAN NOT NULL DEFAULT 0;
ALTER TABLE packet_choices ADD COLUMN has_list_code BOOLEAN NOT NULL DEFAULT 0;
CREATE TABLE moved_entry (
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  what TEXT NOT NULL,
  is_away BOOLEAN NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_moved_entry_person_id ON moved_entry (person_id);
