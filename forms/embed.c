// Holds the files of forms/ in the program. A test compares this list with the folder.
#include "FormsData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char agencies[] = {
#embed "agencies.yaml"
};
static const unsigned char dossier[] = {
#embed "dossier.yaml"
};
static const unsigned char findings[] = {
#embed "findings.yaml"
};
static const unsigned char house[] = {
#embed "house.yaml"
};
static const unsigned char messages[] = {
#embed "messages.yaml"
};
static const unsigned char sound[] = {
#embed "sound.yaml"
};
static const unsigned char typefaces[] = {
#embed "typefaces.yaml"
};
static const unsigned char control_consolidated[] = {
#embed "control/consolidated.yaml"
};
static const unsigned char control_followup[] = {
#embed "control/followup.yaml"
};
static const unsigned char control_pk1[] = {
#embed "control/pk1.yaml"
};
static const unsigned char control_pk4[] = {
#embed "control/pk4.yaml"
};
static const unsigned char control_pk5[] = {
#embed "control/pk5.yaml"
};
static const unsigned char control_pk6[] = {
#embed "control/pk6.yaml"
};

static const struct sujarit_form_file files[] = {
  {"agencies.yaml", agencies, sizeof agencies},
  {"dossier.yaml", dossier, sizeof dossier},
  {"findings.yaml", findings, sizeof findings},
  {"house.yaml", house, sizeof house},
  {"messages.yaml", messages, sizeof messages},
  {"sound.yaml", sound, sizeof sound},
  {"typefaces.yaml", typefaces, sizeof typefaces},
  {"control/consolidated.yaml", control_consolidated, sizeof control_consolidated},
  {"control/followup.yaml", control_followup, sizeof control_followup},
  {"control/pk1.yaml", control_pk1, sizeof control_pk1},
  {"control/pk4.yaml", control_pk4, sizeof control_pk4},
  {"control/pk5.yaml", control_pk5, sizeof control_pk5},
  {"control/pk6.yaml", control_pk6, sizeof control_pk6},
  {NULL, NULL, 0},
};

const struct sujarit_form_file *sujarit_form_files(void) { return files; }
