-- What a person chose for their packets, remembered from one to the next.
CREATE TABLE packet_choices (
  sheets TEXT NOT NULL,
  journal_range VARCHAR(40) NOT NULL,
  measures_left_out TEXT NOT NULL,
  page_size TEXT NOT NULL,
  large_print BOOLEAN,
  adds_own_words BOOLEAN NOT NULL,
  name_in_file BOOLEAN NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (person_id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_packet_choices_person_id ON packet_choices (person_id);
