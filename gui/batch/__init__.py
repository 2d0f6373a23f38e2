"""The batch workspace: what is to be cleaned and how, a table of the photos, and the run."""
