"""Word documents of our own: A4, Chinese fonts named, page numbers below."""
