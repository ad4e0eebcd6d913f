// The files of forms/, held in the program. Made by `make embed`; a test compares them.
#include "FormsData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char agencies_yaml[] = {
#embed "../../forms/agencies.yaml"
};

static const unsigned char choices_yaml[] = {
#embed "../../forms/choices.yaml"
};

static const unsigned char control_consolidated_yaml[] = {
#embed "../../forms/control/consolidated.yaml"
};

static const unsigned char control_followup_yaml[] = {
#embed "../../forms/control/followup.yaml"
};

static const unsigned char control_pk1_yaml[] = {
#embed "../../forms/control/pk1.yaml"
};

static const unsigned char control_pk4_yaml[] = {
#embed "../../forms/control/pk4.yaml"
};

static const unsigned char control_pk5_yaml[] = {
#embed "../../forms/control/pk5.yaml"
};

static const unsigned char control_pk6_yaml[] = {
#embed "../../forms/control/pk6.yaml"
};

static const unsigned char dimensions_yaml[] = {
#embed "../../forms/dimensions.yaml"
};

static const unsigned char document_findings_yaml[] = {
#embed "../../forms/document-findings.yaml"
};

static const unsigned char documents_yaml[] = {
#embed "../../forms/documents.yaml"
};

static const unsigned char dossier_yaml[] = {
#embed "../../forms/dossier.yaml"
};

static const unsigned char entry_sheets_yaml[] = {
#embed "../../forms/entry-sheets.yaml"
};

static const unsigned char findings_yaml[] = {
#embed "../../forms/findings.yaml"
};

static const unsigned char house_yaml[] = {
#embed "../../forms/house.yaml"
};

static const unsigned char integrity_ita_analysis_yaml[] = {
#embed "../../forms/integrity/ita-analysis.yaml"
};

static const unsigned char integrity_ita_measures_yaml[] = {
#embed "../../forms/integrity/ita-measures.yaml"
};

static const unsigned char integrity_ita_memo_yaml[] = {
#embed "../../forms/integrity/ita-memo.yaml"
};

static const unsigned char integrity_ita_order_yaml[] = {
#embed "../../forms/integrity/ita-order.yaml"
};

static const unsigned char integrity_ita_results_yaml[] = {
#embed "../../forms/integrity/ita-results.yaml"
};

static const unsigned char integrity_ita_scores_yaml[] = {
#embed "../../forms/integrity/ita-scores.yaml"
};

static const unsigned char matrices_coi_5x5_yaml[] = {
#embed "../../forms/matrices/coi-5x5.yaml"
};

static const unsigned char matrices_necessity_severity_3x3_yaml[] = {
#embed "../../forms/matrices/necessity-severity-3x3.yaml"
};

static const unsigned char matrices_pacc_5x5_yaml[] = {
#embed "../../forms/matrices/pacc-5x5.yaml"
};

static const unsigned char matrices_scales_impact_yaml[] = {
#embed "../../forms/matrices/scales/impact.yaml"
};

static const unsigned char matrices_scales_likelihood_yaml[] = {
#embed "../../forms/matrices/scales/likelihood.yaml"
};

static const unsigned char matrices_set_c_5x5_yaml[] = {
#embed "../../forms/matrices/set-c-5x5.yaml"
};

static const unsigned char matrices_set_e_5x5_yaml[] = {
#embed "../../forms/matrices/set-e-5x5.yaml"
};

static const unsigned char matrix_findings_yaml[] = {
#embed "../../forms/matrix-findings.yaml"
};

static const unsigned char messages_yaml[] = {
#embed "../../forms/messages.yaml"
};

static const unsigned char plan_variables_yaml[] = {
#embed "../../forms/plan-variables.yaml"
};

static const unsigned char plan_plan_detail_yaml[] = {
#embed "../../forms/plan/plan-detail.yaml"
};

static const unsigned char plan_plan_foreword_yaml[] = {
#embed "../../forms/plan/plan-foreword.yaml"
};

static const unsigned char plan_plan_list_yaml[] = {
#embed "../../forms/plan/plan-list.yaml"
};

static const unsigned char plan_plan_results_yaml[] = {
#embed "../../forms/plan/plan-results.yaml"
};

static const unsigned char plan_plan_table_yaml[] = {
#embed "../../forms/plan/plan-table.yaml"
};

static const unsigned char plan_plan_trace_yaml[] = {
#embed "../../forms/plan/plan-trace.yaml"
};

static const unsigned char plan_templates_citizen_manual_yaml[] = {
#embed "../../forms/plan/templates/citizen-manual.yaml"
};

static const unsigned char plan_templates_community_watch_yaml[] = {
#embed "../../forms/plan/templates/community-watch.yaml"
};

static const unsigned char plan_templates_conflict_of_interest_yaml[] = {
#embed "../../forms/plan/templates/conflict-of-interest.yaml"
};

static const unsigned char plan_templates_corruption_complaints_yaml[] = {
#embed "../../forms/plan/templates/corruption-complaints.yaml"
};

static const unsigned char plan_templates_ethics_training_yaml[] = {
#embed "../../forms/plan/templates/ethics-training.yaml"
};

static const unsigned char plan_templates_fraud_risk_management_yaml[] = {
#embed "../../forms/plan/templates/fraud-risk-management.yaml"
};

static const unsigned char plan_templates_internal_audit_plan_yaml[] = {
#embed "../../forms/plan/templates/internal-audit-plan.yaml"
};

static const unsigned char plan_templates_internal_control_follow_up_yaml[] = {
#embed "../../forms/plan/templates/internal-control-follow-up.yaml"
};

static const unsigned char plan_templates_no_gift_policy_yaml[] = {
#embed "../../forms/plan/templates/no-gift-policy.yaml"
};

static const unsigned char plan_templates_open_data_yaml[] = {
#embed "../../forms/plan/templates/open-data.yaml"
};

static const unsigned char plan_templates_public_complaints_yaml[] = {
#embed "../../forms/plan/templates/public-complaints.yaml"
};

static const unsigned char plan_templates_public_property_yaml[] = {
#embed "../../forms/plan/templates/public-property.yaml"
};

static const unsigned char provincial_provincial_plan_yaml[] = {
#embed "../../forms/provincial/provincial-plan.yaml"
};

static const unsigned char provincial_provincial_report_yaml[] = {
#embed "../../forms/provincial/provincial-report.yaml"
};

static const unsigned char provincial_provincial_sources_yaml[] = {
#embed "../../forms/provincial/provincial-sources.yaml"
};

static const unsigned char provincial_provincial_targets_yaml[] = {
#embed "../../forms/provincial/provincial-targets.yaml"
};

static const unsigned char risk_assessment_yaml[] = {
#embed "../../forms/risk/assessment.yaml"
};

static const unsigned char risk_bs1_yaml[] = {
#embed "../../forms/risk/bs1.yaml"
};

static const unsigned char risk_bs2_yaml[] = {
#embed "../../forms/risk/bs2.yaml"
};

static const unsigned char risk_bs3_yaml[] = {
#embed "../../forms/risk/bs3.yaml"
};

static const unsigned char risk_bs4_yaml[] = {
#embed "../../forms/risk/bs4.yaml"
};

static const unsigned char risk_bs5_yaml[] = {
#embed "../../forms/risk/bs5.yaml"
};

static const unsigned char risk_heat_map_yaml[] = {
#embed "../../forms/risk/heat-map.yaml"
};

static const unsigned char risk_pacc_1_yaml[] = {
#embed "../../forms/risk/pacc-1.yaml"
};

static const unsigned char risk_pacc_2_yaml[] = {
#embed "../../forms/risk/pacc-2.yaml"
};

static const unsigned char risk_pacc_3_yaml[] = {
#embed "../../forms/risk/pacc-3.yaml"
};

static const unsigned char risk_pacc_4_yaml[] = {
#embed "../../forms/risk/pacc-4.yaml"
};

static const unsigned char risk_pacc_5_yaml[] = {
#embed "../../forms/risk/pacc-5.yaml"
};

static const unsigned char risk_pacc_6_yaml[] = {
#embed "../../forms/risk/pacc-6.yaml"
};

static const unsigned char risk_pacc_7_yaml[] = {
#embed "../../forms/risk/pacc-7.yaml"
};

static const unsigned char risk_pacc_8_yaml[] = {
#embed "../../forms/risk/pacc-8.yaml"
};

static const unsigned char risk_pacc_9_yaml[] = {
#embed "../../forms/risk/pacc-9.yaml"
};

static const unsigned char risk_publication_yaml[] = {
#embed "../../forms/risk/publication.yaml"
};

static const unsigned char risk_register_yaml[] = {
#embed "../../forms/risk/register.yaml"
};

static const unsigned char rules_yaml[] = {
#embed "../../forms/rules.yaml"
};

static const unsigned char typefaces_yaml[] = {
#embed "../../forms/typefaces.yaml"
};

static const struct sujarit_form_file files[] = {
  {"agencies.yaml", agencies_yaml, sizeof agencies_yaml},
  {"choices.yaml", choices_yaml, sizeof choices_yaml},
  {"control/consolidated.yaml", control_consolidated_yaml, sizeof control_consolidated_yaml},
  {"control/followup.yaml", control_followup_yaml, sizeof control_followup_yaml},
  {"control/pk1.yaml", control_pk1_yaml, sizeof control_pk1_yaml},
  {"control/pk4.yaml", control_pk4_yaml, sizeof control_pk4_yaml},
  {"control/pk5.yaml", control_pk5_yaml, sizeof control_pk5_yaml},
  {"control/pk6.yaml", control_pk6_yaml, sizeof control_pk6_yaml},
  {"dimensions.yaml", dimensions_yaml, sizeof dimensions_yaml},
  {"document-findings.yaml", document_findings_yaml, sizeof document_findings_yaml},
  {"documents.yaml", documents_yaml, sizeof documents_yaml},
  {"dossier.yaml", dossier_yaml, sizeof dossier_yaml},
  {"entry-sheets.yaml", entry_sheets_yaml, sizeof entry_sheets_yaml},
  {"findings.yaml", findings_yaml, sizeof findings_yaml},
  {"house.yaml", house_yaml, sizeof house_yaml},
  {"integrity/ita-analysis.yaml", integrity_ita_analysis_yaml, sizeof integrity_ita_analysis_yaml},
  {"integrity/ita-measures.yaml", integrity_ita_measures_yaml, sizeof integrity_ita_measures_yaml},
  {"integrity/ita-memo.yaml", integrity_ita_memo_yaml, sizeof integrity_ita_memo_yaml},
  {"integrity/ita-order.yaml", integrity_ita_order_yaml, sizeof integrity_ita_order_yaml},
  {"integrity/ita-results.yaml", integrity_ita_results_yaml, sizeof integrity_ita_results_yaml},
  {"integrity/ita-scores.yaml", integrity_ita_scores_yaml, sizeof integrity_ita_scores_yaml},
  {"matrices/coi-5x5.yaml", matrices_coi_5x5_yaml, sizeof matrices_coi_5x5_yaml},
  {"matrices/necessity-severity-3x3.yaml", matrices_necessity_severity_3x3_yaml, sizeof matrices_necessity_severity_3x3_yaml},
  {"matrices/pacc-5x5.yaml", matrices_pacc_5x5_yaml, sizeof matrices_pacc_5x5_yaml},
  {"matrices/scales/impact.yaml", matrices_scales_impact_yaml, sizeof matrices_scales_impact_yaml},
  {"matrices/scales/likelihood.yaml", matrices_scales_likelihood_yaml, sizeof matrices_scales_likelihood_yaml},
  {"matrices/set-c-5x5.yaml", matrices_set_c_5x5_yaml, sizeof matrices_set_c_5x5_yaml},
  {"matrices/set-e-5x5.yaml", matrices_set_e_5x5_yaml, sizeof matrices_set_e_5x5_yaml},
  {"matrix-findings.yaml", matrix_findings_yaml, sizeof matrix_findings_yaml},
  {"messages.yaml", messages_yaml, sizeof messages_yaml},
  {"plan-variables.yaml", plan_variables_yaml, sizeof plan_variables_yaml},
  {"plan/plan-detail.yaml", plan_plan_detail_yaml, sizeof plan_plan_detail_yaml},
  {"plan/plan-foreword.yaml", plan_plan_foreword_yaml, sizeof plan_plan_foreword_yaml},
  {"plan/plan-list.yaml", plan_plan_list_yaml, sizeof plan_plan_list_yaml},
  {"plan/plan-results.yaml", plan_plan_results_yaml, sizeof plan_plan_results_yaml},
  {"plan/plan-table.yaml", plan_plan_table_yaml, sizeof plan_plan_table_yaml},
  {"plan/plan-trace.yaml", plan_plan_trace_yaml, sizeof plan_plan_trace_yaml},
  {"plan/templates/citizen-manual.yaml", plan_templates_citizen_manual_yaml, sizeof plan_templates_citizen_manual_yaml},
  {"plan/templates/community-watch.yaml", plan_templates_community_watch_yaml, sizeof plan_templates_community_watch_yaml},
  {"plan/templates/conflict-of-interest.yaml", plan_templates_conflict_of_interest_yaml, sizeof plan_templates_conflict_of_interest_yaml},
  {"plan/templates/corruption-complaints.yaml", plan_templates_corruption_complaints_yaml, sizeof plan_templates_corruption_complaints_yaml},
  {"plan/templates/ethics-training.yaml", plan_templates_ethics_training_yaml, sizeof plan_templates_ethics_training_yaml},
  {"plan/templates/fraud-risk-management.yaml", plan_templates_fraud_risk_management_yaml, sizeof plan_templates_fraud_risk_management_yaml},
  {"plan/templates/internal-audit-plan.yaml", plan_templates_internal_audit_plan_yaml, sizeof plan_templates_internal_audit_plan_yaml},
  {"plan/templates/internal-control-follow-up.yaml", plan_templates_internal_control_follow_up_yaml, sizeof plan_templates_internal_control_follow_up_yaml},
  {"plan/templates/no-gift-policy.yaml", plan_templates_no_gift_policy_yaml, sizeof plan_templates_no_gift_policy_yaml},
  {"plan/templates/open-data.yaml", plan_templates_open_data_yaml, sizeof plan_templates_open_data_yaml},
  {"plan/templates/public-complaints.yaml", plan_templates_public_complaints_yaml, sizeof plan_templates_public_complaints_yaml},
  {"plan/templates/public-property.yaml", plan_templates_public_property_yaml, sizeof plan_templates_public_property_yaml},
  {"provincial/provincial-plan.yaml", provincial_provincial_plan_yaml, sizeof provincial_provincial_plan_yaml},
  {"provincial/provincial-report.yaml", provincial_provincial_report_yaml, sizeof provincial_provincial_report_yaml},
  {"provincial/provincial-sources.yaml", provincial_provincial_sources_yaml, sizeof provincial_provincial_sources_yaml},
  {"provincial/provincial-targets.yaml", provincial_provincial_targets_yaml, sizeof provincial_provincial_targets_yaml},
  {"risk/assessment.yaml", risk_assessment_yaml, sizeof risk_assessment_yaml},
  {"risk/bs1.yaml", risk_bs1_yaml, sizeof risk_bs1_yaml},
  {"risk/bs2.yaml", risk_bs2_yaml, sizeof risk_bs2_yaml},
  {"risk/bs3.yaml", risk_bs3_yaml, sizeof risk_bs3_yaml},
  {"risk/bs4.yaml", risk_bs4_yaml, sizeof risk_bs4_yaml},
  {"risk/bs5.yaml", risk_bs5_yaml, sizeof risk_bs5_yaml},
  {"risk/heat-map.yaml", risk_heat_map_yaml, sizeof risk_heat_map_yaml},
  {"risk/pacc-1.yaml", risk_pacc_1_yaml, sizeof risk_pacc_1_yaml},
  {"risk/pacc-2.yaml", risk_pacc_2_yaml, sizeof risk_pacc_2_yaml},
  {"risk/pacc-3.yaml", risk_pacc_3_yaml, sizeof risk_pacc_3_yaml},
  {"risk/pacc-4.yaml", risk_pacc_4_yaml, sizeof risk_pacc_4_yaml},
  {"risk/pacc-5.yaml", risk_pacc_5_yaml, sizeof risk_pacc_5_yaml},
  {"risk/pacc-6.yaml", risk_pacc_6_yaml, sizeof risk_pacc_6_yaml},
  {"risk/pacc-7.yaml", risk_pacc_7_yaml, sizeof risk_pacc_7_yaml},
  {"risk/pacc-8.yaml", risk_pacc_8_yaml, sizeof risk_pacc_8_yaml},
  {"risk/pacc-9.yaml", risk_pacc_9_yaml, sizeof risk_pacc_9_yaml},
  {"risk/publication.yaml", risk_publication_yaml, sizeof risk_publication_yaml},
  {"risk/register.yaml", risk_register_yaml, sizeof risk_register_yaml},
  {"rules.yaml", rules_yaml, sizeof rules_yaml},
  {"typefaces.yaml", typefaces_yaml, sizeof typefaces_yaml},
  {NULL, NULL, 0},
};

const struct sujarit_form_file *sujarit_form_files(void) { return files; }
