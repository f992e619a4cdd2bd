-- Notes of a visit beside its decisions, and what suggested a question.
ALTER TABLE visit ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN suggested_by TEXT NOT NULL DEFAULT '';
