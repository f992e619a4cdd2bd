"""Uses a store as fast as it can and says, after each action, what a window would call saved.

A line for each: "try KEY VALUE" before, "saved KEY VALUE" after. KEY is a field of an entry.
"""

import random
import sys
from datetime import timedelta
from pathlib import Path

from ldn_prep import clock
from ldn_prep.actions import journal, medications, people, undoing
from ldn_prep.actions.stores import open_store

store = open_store(Path(sys.argv[1]))
chance = random.Random(int(sys.argv[2]))  # noqa: S311
person_id = store.load_people()[0].id
measure = store.load_person(person_id).measures[0].id
first = int(sys.argv[3])


def say(*words: object) -> None:
    sys.stdout.write(" ".join(str(each) for each in words) + "\n")
    sys.stdout.flush()


for number in range(first, first + 100_000):
    what = chance.choice(("phone", "score", "medicine", "undo"))
    if what == "phone":
        say("try", "phone", number)
        people.change_person(store, person_id, phone=str(number))
        say("saved", "phone", number)
    elif what == "score":
        ago, value = chance.randrange(300), number % 11
        say("try", f"score-{ago}", value)
        day = clock.today() - timedelta(ago)
        journal.record_score(store, person_id, day, measure, value)
        say("saved", f"score-{ago}", value)
    else:
        name = f"Medicine {number}"
        say("try", f"medicine-{number}", "there")
        medications.add_medication(store, person_id, name, note="x" * chance.randrange(4000))
        say("saved", f"medicine-{number}", "there")
        if what == "undo":
            say("try", f"medicine-{number}", "gone")
            undoing.undo(store)
            say("saved", f"medicine-{number}", "gone")
