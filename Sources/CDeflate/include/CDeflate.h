// libdeflate in zlib's place for all that the program's libraries compress: see deflate.c. The module is linked, and nothing of it
// called by name.
