"""Quietgrain's library: photos in and out, the network, and what applies the one to the other.

It never imports Qt.
"""

import os

# Threads that wait for each other must not spin: measured beside one other busy program, cleaning
# took seven times as long with spinning threads; on a quiet machine there is no difference.  The
# runtime reads this once, when torch is imported.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
