"""Where the bundled program starts."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process starts here too, and goes no further
    from gui.launch import main

    sys.exit(main())
