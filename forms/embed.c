// Holds the files of forms/ in the program. A test compares this list with the folder.
#include "FormsData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char messages[] = {
#embed "messages.yaml"
};

static const struct sujarit_form_file files[] = {
  {"messages.yaml", messages, sizeof messages},
  {NULL, NULL, 0},
};

const struct sujarit_form_file *sujarit_form_files(void) { return files; }
