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
static const unsigned char risk_register[] = {
#embed "risk/register.yaml"
};
static const unsigned char risk_heat_map[] = {
#embed "risk/heat-map.yaml"
};
static const unsigned char risk_assessment[] = {
#embed "risk/assessment.yaml"
};
static const unsigned char risk_publication[] = {
#embed "risk/publication.yaml"
};
static const unsigned char risk_pacc_1[] = {
#embed "risk/pacc-1.yaml"
};
static const unsigned char risk_pacc_2[] = {
#embed "risk/pacc-2.yaml"
};
static const unsigned char risk_pacc_3[] = {
#embed "risk/pacc-3.yaml"
};
static const unsigned char risk_pacc_4[] = {
#embed "risk/pacc-4.yaml"
};
static const unsigned char risk_pacc_5[] = {
#embed "risk/pacc-5.yaml"
};
static const unsigned char risk_pacc_6[] = {
#embed "risk/pacc-6.yaml"
};
static const unsigned char risk_pacc_7[] = {
#embed "risk/pacc-7.yaml"
};
static const unsigned char risk_pacc_8[] = {
#embed "risk/pacc-8.yaml"
};
static const unsigned char risk_pacc_9[] = {
#embed "risk/pacc-9.yaml"
};
static const unsigned char risk_bs1[] = {
#embed "risk/bs1.yaml"
};
static const unsigned char risk_bs2[] = {
#embed "risk/bs2.yaml"
};
static const unsigned char risk_bs3[] = {
#embed "risk/bs3.yaml"
};
static const unsigned char risk_bs4[] = {
#embed "risk/bs4.yaml"
};
static const unsigned char risk_bs5[] = {
#embed "risk/bs5.yaml"
};
static const unsigned char matrix_findings[] = {
#embed "matrix-findings.yaml"
};
static const unsigned char matrices_pacc_5x5[] = {
#embed "matrices/pacc-5x5.yaml"
};
static const unsigned char matrices_coi_5x5[] = {
#embed "matrices/coi-5x5.yaml"
};
static const unsigned char matrices_set_c_5x5[] = {
#embed "matrices/set-c-5x5.yaml"
};
static const unsigned char matrices_set_e_5x5[] = {
#embed "matrices/set-e-5x5.yaml"
};
static const unsigned char matrices_necessity_severity_3x3[] = {
#embed "matrices/necessity-severity-3x3.yaml"
};
static const unsigned char matrices_scales_likelihood[] = {
#embed "matrices/scales/likelihood.yaml"
};
static const unsigned char matrices_scales_impact[] = {
#embed "matrices/scales/impact.yaml"
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
  {"risk/register.yaml", risk_register, sizeof risk_register},
  {"risk/heat-map.yaml", risk_heat_map, sizeof risk_heat_map},
  {"risk/assessment.yaml", risk_assessment, sizeof risk_assessment},
  {"risk/publication.yaml", risk_publication, sizeof risk_publication},
  {"risk/pacc-1.yaml", risk_pacc_1, sizeof risk_pacc_1},
  {"risk/pacc-2.yaml", risk_pacc_2, sizeof risk_pacc_2},
  {"risk/pacc-3.yaml", risk_pacc_3, sizeof risk_pacc_3},
  {"risk/pacc-4.yaml", risk_pacc_4, sizeof risk_pacc_4},
  {"risk/pacc-5.yaml", risk_pacc_5, sizeof risk_pacc_5},
  {"risk/pacc-6.yaml", risk_pacc_6, sizeof risk_pacc_6},
  {"risk/pacc-7.yaml", risk_pacc_7, sizeof risk_pacc_7},
  {"risk/pacc-8.yaml", risk_pacc_8, sizeof risk_pacc_8},
  {"risk/pacc-9.yaml", risk_pacc_9, sizeof risk_pacc_9},
  {"risk/bs1.yaml", risk_bs1, sizeof risk_bs1},
  {"risk/bs2.yaml", risk_bs2, sizeof risk_bs2},
  {"risk/bs3.yaml", risk_bs3, sizeof risk_bs3},
  {"risk/bs4.yaml", risk_bs4, sizeof risk_bs4},
  {"risk/bs5.yaml", risk_bs5, sizeof risk_bs5},
  {"matrix-findings.yaml", matrix_findings, sizeof matrix_findings},
  {"matrices/pacc-5x5.yaml", matrices_pacc_5x5, sizeof matrices_pacc_5x5},
  {"matrices/coi-5x5.yaml", matrices_coi_5x5, sizeof matrices_coi_5x5},
  {"matrices/set-c-5x5.yaml", matrices_set_c_5x5, sizeof matrices_set_c_5x5},
  {"matrices/set-e-5x5.yaml", matrices_set_e_5x5, sizeof matrices_set_e_5x5},
  {"matrices/necessity-severity-3x3.yaml", matrices_necessity_severity_3x3, sizeof matrices_necessity_severity_3x3},
  {"matrices/scales/likelihood.yaml", matrices_scales_likelihood, sizeof matrices_scales_likelihood},
  {"matrices/scales/impact.yaml", matrices_scales_impact, sizeof matrices_scales_impact},
  {NULL, NULL, 0},
};

const struct sujarit_form_file *sujarit_form_files(void) { return files; }
