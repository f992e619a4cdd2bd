"""The floor of start-up: a bare window that opens SQLite."""

import sqlite3
import sys
import time

from PySide6.QtWidgets import QApplication, QLabel


class Bare(QLabel):
    def paintEvent(self, event):  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        sys.stdout.write(f"painted {time.monotonic()}\n")
        QApplication.exit()


app = QApplication([])
sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM person").fetchone()
window = Bare("LDN Visit Prep")
window.resize(1180, 800)
window.show()
app.exec()
