// libdeflate in zlib's place for all that the program's libraries compress: see deflate.c.
#pragma once

// Whether what this thread compresses from now on is to be as small as zlib makes it, or is made in half the time and 15 % larger.
// It is small until this is called.
void compress_small(int is_small);
