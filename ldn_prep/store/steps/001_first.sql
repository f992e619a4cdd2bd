-- The first schema: every record of the design.
CREATE TABLE person (
  name TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  born TEXT,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  medications_state VARCHAR(40) NOT NULL,
  allergies_state VARCHAR(40) NOT NULL,
  conditions_state VARCHAR(40) NOT NULL,
  medications_checked_on DATE,
  pregnancy VARCHAR(40) NOT NULL,
  pregnancy_note TEXT NOT NULL,
  breastfeeding VARCHAR(40) NOT NULL,
  breastfeeding_note TEXT NOT NULL,
  liver VARCHAR(40) NOT NULL,
  liver_note TEXT NOT NULL,
  kidney VARCHAR(40) NOT NULL,
  kidney_note TEXT NOT NULL,
  surgery VARCHAR(40) NOT NULL,
  surgery_on TEXT,
  surgery_note TEXT NOT NULL,
  alcohol VARCHAR(40) NOT NULL,
  alcohol_note TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE allergy (
  substance TEXT NOT NULL,
  reaction TEXT NOT NULL,
  severity VARCHAR(40) NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_allergy_person_id ON allergy (person_id);
CREATE TABLE care_contact (
  name TEXT NOT NULL,
  role VARCHAR(40) NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  note TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_care_contact_person_id ON care_contact (person_id);
CREATE TABLE condition (
  name TEXT NOT NULL,
  since TEXT,
  is_ldn_hope BOOLEAN NOT NULL,
  note TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_condition_person_id ON condition (person_id);
CREATE TABLE journal_entry (
  "on" DATE NOT NULL,
  ldn_taken VARCHAR(40) NOT NULL,
  dose_as_typed TEXT NOT NULL,
  dose TEXT,
  taken_at TIME,
  note TEXT NOT NULL,
  is_note_private BOOLEAN NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (person_id, "on"),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_journal_entry_person_id ON journal_entry (person_id);
CREATE TABLE measure (
  direction VARCHAR(40) NOT NULL,
  standard VARCHAR(40),
  name TEXT NOT NULL,
  recall VARCHAR(40) NOT NULL,
  low_words TEXT NOT NULL,
  high_words TEXT NOT NULL,
  rank INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_measure_person_id ON measure (person_id);
CREATE TABLE medication (
  name_as_typed TEXT NOT NULL,
  brand TEXT NOT NULL,
  ingredients TEXT NOT NULL,
  category VARCHAR(40) NOT NULL,
  status VARCHAR(40) NOT NULL,
  is_ldn BOOLEAN NOT NULL,
  strength_as_typed TEXT NOT NULL,
  strength TEXT,
  form TEXT NOT NULL,
  route TEXT NOT NULL,
  reason TEXT NOT NULL,
  prescriber TEXT NOT NULL,
  pharmacy TEXT NOT NULL,
  started TEXT,
  stopped TEXT,
  stop_reason TEXT NOT NULL,
  last_taken TEXT,
  taken_differently_because TEXT NOT NULL,
  source VARCHAR(40) NOT NULL,
  checked_on DATE,
  note TEXT NOT NULL,
  rank INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_medication_person_id ON medication (person_id);
CREATE TABLE peg_week (
  "on" DATE NOT NULL,
  pain INTEGER,
  enjoyment INTEGER,
  activity INTEGER,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (person_id, "on"),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_peg_week_person_id ON peg_week (person_id);
CREATE TABLE visit (
  "on" DATE,
  at TIME,
  with_whom TEXT NOT NULL,
  place TEXT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  status VARCHAR(40) NOT NULL,
  wishes TEXT NOT NULL,
  decided TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_visit_person_id ON visit (person_id);
CREATE TABLE compounded_details (
  medication_id TEXT NOT NULL,
  dosage_form TEXT NOT NULL,
  concentration_as_typed TEXT NOT NULL,
  concentration TEXT,
  filler TEXT NOT NULL,
  flavour TEXT NOT NULL,
  beyond_use TEXT,
  prepared_by TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (medication_id),
  FOREIGN KEY(medication_id) REFERENCES medication (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_compounded_details_person_id ON compounded_details (person_id);
CREATE TABLE dosage (
  medication_id TEXT NOT NULL,
  basis VARCHAR(40) NOT NULL,
  amount_as_typed TEXT NOT NULL,
  amount TEXT,
  timing VARCHAR(40) NOT NULL,
  times_of_day TEXT NOT NULL,
  morning TEXT,
  noon TEXT,
  evening TEXT,
  bedtime TEXT,
  every_hours TEXT,
  days_of_week TEXT NOT NULL,
  as_needed BOOLEAN NOT NULL,
  as_needed_for TEXT NOT NULL,
  max_per_day_as_typed TEXT NOT NULL,
  max_per_day TEXT,
  meal_words TEXT NOT NULL,
  free_text TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (medication_id, basis),
  FOREIGN KEY(medication_id) REFERENCES medication (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_dosage_medication_id ON dosage (medication_id);
CREATE INDEX ix_dosage_person_id ON dosage (person_id);
CREATE TABLE dose_step (
  medication_id TEXT NOT NULL,
  starts TEXT,
  amount_as_typed TEXT NOT NULL,
  amount TEXT,
  time_of_day VARCHAR(40),
  is_hold BOOLEAN NOT NULL,
  planned_by TEXT NOT NULL,
  happened TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(medication_id) REFERENCES medication (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_dose_step_medication_id ON dose_step (medication_id);
CREATE INDEX ix_dose_step_person_id ON dose_step (person_id);
CREATE TABLE packet (
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  visit_id TEXT,
  options TEXT NOT NULL,
  "values" TEXT NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (person_id, number),
  FOREIGN KEY(visit_id) REFERENCES visit (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_packet_person_id ON packet (person_id);
CREATE TABLE question (
  wording TEXT NOT NULL,
  topic TEXT NOT NULL,
  why TEXT NOT NULL,
  audience VARCHAR(40) NOT NULL,
  origin VARCHAR(40) NOT NULL,
  origin_key TEXT NOT NULL,
  rank INTEGER NOT NULL,
  is_must_ask BOOLEAN NOT NULL,
  visit_id TEXT,
  asked_on DATE,
  answer TEXT NOT NULL,
  carried_from TEXT,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(visit_id) REFERENCES visit (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_question_person_id ON question (person_id);
CREATE TABLE score (
  entry_id TEXT NOT NULL,
  measure_id TEXT NOT NULL,
  value INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (entry_id, measure_id),
  CONSTRAINT score_range CHECK (value BETWEEN 0 AND 10),
  FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
  FOREIGN KEY(measure_id) REFERENCES measure (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_score_entry_id ON score (entry_id);
CREATE INDEX ix_score_person_id ON score (person_id);
CREATE TABLE side_effect (
  entry_id TEXT NOT NULL,
  name TEXT NOT NULL,
  severity VARCHAR(40) NOT NULL,
  person_id TEXT NOT NULL,
  id TEXT NOT NULL,
  added_at TEXT,
  changed_at TEXT,
  entered_in_error BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
  FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_side_effect_entry_id ON side_effect (entry_id);
CREATE INDEX ix_side_effect_person_id ON side_effect (person_id);
