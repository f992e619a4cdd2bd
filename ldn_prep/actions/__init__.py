"""What a person can do: one short function per user action, used by both doors.

Each returns the `Changes` it made; each can be undone. Reading goes through `Store.load_people`
and `Store.load_person`.
"""
