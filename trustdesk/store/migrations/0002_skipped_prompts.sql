-- The prompts of preparing that were passed over, so that they are not asked again.

CREATE TABLE skipped_prompts (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    meeting TEXT,
    prompt TEXT NOT NULL,
    promise TEXT,
    "on" TEXT,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(meeting) REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(promise) REFERENCES promises (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX skipped_prompts_by_counterpart ON skipped_prompts (counterpart, position, id);

CREATE INDEX skipped_prompts_by_meeting ON skipped_prompts (meeting, position, id);

CREATE INDEX skipped_prompts_by_promise ON skipped_prompts (promise, position, id);

CREATE INDEX skipped_prompts_in_order ON skipped_prompts (position, id);
