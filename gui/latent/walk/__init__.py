"""Walking in the space of codes: every point of it decodes to a picture."""
