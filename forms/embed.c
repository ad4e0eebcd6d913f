// Holds the files of forms/ in the program, in the order in which they are listed. A test compares this list with the
// folder.
#include "FormsData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_BYTES(name) static const unsigned char name[] =

FILE_BYTES(agencies) {
#embed "agencies.yaml"
};
FILE_BYTES(dossier) {
#embed "dossier.yaml"
};
FILE_BYTES(house) {
#embed "house.yaml"
};
FILE_BYTES(messages) {
#embed "messages.yaml"
};

static const struct sujarit_form_file files[] = {
  {"agencies.yaml", agencies, sizeof agencies},
  {"dossier.yaml", dossier, sizeof dossier},
  {"house.yaml", house, sizeof house},
  {"messages.yaml", messages, sizeof messages},
  {NULL, NULL, 0},
};

const struct sujarit_form_file *sujarit_form_files(void) { return files; }
