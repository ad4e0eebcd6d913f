#ifndef SUJARIT_FORMS_DATA_H
#define SUJARIT_FORMS_DATA_H
#include <stddef.h>

/// One file of forms/, held in the program.
struct sujarit_form_file {
  const char *path;  ///< path below forms/, with forward slashes
  const unsigned char *bytes;
  size_t length;
};

/// The embedded files, ended by one whose path is NULL.
const struct sujarit_form_file *sujarit_form_files(void);
#endif
