"""The floor of a usable window: the same rows in a table, straight from sqlite3."""

import sqlite3
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

app = QApplication([])
window = QTableWidget()
window.resize(1180, 800)
window.show()


def fill() -> None:
    rows = sqlite3.connect(sys.argv[1]).execute(
        "SELECT e.'on', s.value FROM journal_entry e JOIN score s ON s.entry_id = e.id "
        "WHERE e.person_id = (SELECT id FROM person ORDER BY name LIMIT 1) ORDER BY e.'on'"
    )
    found = rows.fetchall()
    window.setColumnCount(2)
    window.setRowCount(len(found))
    for number, row in enumerate(found):
        for column, value in enumerate(row):
            window.setItem(number, column, QTableWidgetItem(str(value)))
    sys.stdout.write(f"usable {time.monotonic()}\n")
    QTimer.singleShot(0, app.quit)


QTimer.singleShot(0, fill)
app.exec()
