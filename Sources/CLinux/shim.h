// The C library declares this only where _GNU_SOURCE is defined before its first header, which Swift's own module of it is not.
int syncfs(int descriptor);
