"""One module per family of files: each turns a file into a `Decoded`, or samples into a file."""
