"""Reading a document: blocks, datelines, printed dates, sentences. Returns a `Page`."""
