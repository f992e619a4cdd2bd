-- The story of a medicine, steps as they really went, and words the program could not read.
CREATE TABLE medication_change (
  medication_id TEXT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  "on" TEXT,
  before TEXT NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(medication_id) REFERENCES medication (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_medication_change_medication_id ON medication_change (medication_id);
CREATE INDEX ix_medication_change_person_id ON medication_change (person_id);
CREATE TABLE unread_text (
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (person_id, record_id, field),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_unread_text_person_id ON unread_text (person_id);
ALTER TABLE dose_step ADD COLUMN really_started TEXT;
ALTER TABLE dose_step ADD COLUMN taken_amount_as_typed TEXT NOT NULL DEFAULT '';
ALTER TABLE dose_step ADD COLUMN taken_amount TEXT;
ALTER TABLE medication ADD COLUMN not_same_as TEXT NOT NULL DEFAULT '[]';
