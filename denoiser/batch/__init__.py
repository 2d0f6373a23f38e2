"""Many photos at once: which ones, where the results go, and how the work gets done."""
