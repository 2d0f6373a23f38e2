"""The window's languages.

`python -m gui.translations` brings each ``.ts`` file up to date with the code (``lupdate``) and
compiles it (``lrelease``); `python -m gui.translations fr` adds French.  In between, Qt Linguist or
any editor fills in the sentences.  Both files of a language are committed, so that a fresh clone
speaks it without a build step.
"""
