#include "Embedded.h"

// A file costs two lines: its bytes, and its place in the table.
#define FILE_BYTES(symbol) static const unsigned char symbol[]

#pragma clang diagnostic ignored "-Wc23-extensions"

FILE_BYTES(player_css) = {
#embed "Player/player.css"
};
FILE_BYTES(handout_css) = {
#embed "Player/handout.css"
};
FILE_BYTES(icons_svg) = {
#embed "Player/icons.svg"
};
FILE_BYTES(strings_en) = {
#embed "Player/strings/en.json"
};
FILE_BYTES(adapters_saving_js) = {
#embed "Player/adapters/saving.js"
};
FILE_BYTES(dialogs_js) = {
#embed "Player/dialogs.js"
};
FILE_BYTES(search_js) = {
#embed "Player/search.js"
};
FILE_BYTES(keys_js) = {
#embed "Player/keys.js"
};
FILE_BYTES(printing_js) = {
#embed "Player/printing.js"
};
FILE_BYTES(sent_js) = {
#embed "Player/sent.js"
};
FILE_BYTES(tools_js) = {
#embed "Player/tools.js"
};
FILE_BYTES(strings_es) = {
#embed "Player/strings/es.json"
};
FILE_BYTES(strings_ar) = {
#embed "Player/strings/ar.json"
};
FILE_BYTES(frame_html) = {
#embed "Player/frame.html"
};
FILE_BYTES(windows_js) = {
#embed "Player/windows.js"
};
FILE_BYTES(activities_scenario_js) = {
#embed "Player/activities/scenario.js"
};
FILE_BYTES(activities_checklist_js) = {
#embed "Player/activities/checklist.js"
};
FILE_BYTES(activities_parts_js) = {
#embed "Player/activities/parts.js"
};
FILE_BYTES(adapters_device_js) = {
#embed "Player/adapters/device.js"
};
FILE_BYTES(adapters_scorm12_js) = {
#embed "Player/adapters/scorm12.js"
};
FILE_BYTES(assessment_item_js) = {
#embed "Player/assessment-item.js"
};
FILE_BYTES(assessment_js) = {
#embed "Player/assessment.js"
};
FILE_BYTES(attempt_js) = {
#embed "Player/attempt.js"
};
FILE_BYTES(contents_js) = {
#embed "Player/contents.js"
};
FILE_BYTES(device_storage_js) = {
#embed "Player/device-storage.js"
};
FILE_BYTES(finish_js) = {
#embed "Player/finish.js"
};
FILE_BYTES(handouts_js) = {
#embed "Player/handouts.js"
};
FILE_BYTES(locks_js) = {
#embed "Player/locks.js"
};
FILE_BYTES(markup_js) = {
#embed "Player/markup.js"
};
FILE_BYTES(outcome_js) = {
#embed "Player/outcome.js"
};
FILE_BYTES(question_js) = {
#embed "Player/question.js"
};
FILE_BYTES(questions_choice_js) = {
#embed "Player/questions/choice.js"
};
FILE_BYTES(questions_fill_in_js) = {
#embed "Player/questions/fill-in.js"
};
FILE_BYTES(questions_likert_js) = {
#embed "Player/questions/likert.js"
};
FILE_BYTES(questions_matching_js) = {
#embed "Player/questions/matching.js"
};
FILE_BYTES(questions_multiple_js) = {
#embed "Player/questions/multiple.js"
};
FILE_BYTES(questions_numeric_js) = {
#embed "Player/questions/numeric.js"
};
FILE_BYTES(questions_ordering_js) = {
#embed "Player/questions/ordering.js"
};
FILE_BYTES(questions_reflection_js) = {
#embed "Player/questions/reflection.js"
};
FILE_BYTES(questions_typed_js) = {
#embed "Player/questions/typed.js"
};
FILE_BYTES(session_js) = {
#embed "Player/session.js"
};
FILE_BYTES(shell_js) = {
#embed "Player/shell.js"
};
FILE_BYTES(start_js) = {
#embed "Player/start.js"
};
FILE_BYTES(state_js) = {
#embed "Player/state.js"
};
FILE_BYTES(view_js) = {
#embed "Player/view.js"
};
FILE_BYTES(welcome_js) = {
#embed "Player/welcome.js"
};
FILE_BYTES(words_js) = {
#embed "Player/words.js"
};
FILE_BYTES(adapters_find_api_js) = {
#embed "Player/adapters/find-api.js"
};
FILE_BYTES(adapters_none_js) = {
#embed "Player/adapters/none.js"
};
FILE_BYTES(adapters_records_js) = {
#embed "Player/adapters/records.js"
};
FILE_BYTES(adapters_scorm2004_js) = {
#embed "Player/adapters/scorm2004.js"
};
FILE_BYTES(leaving_js) = {
#embed "Player/leaving.js"
};
FILE_BYTES(reports_js) = {
#embed "Player/reports.js"
};
FILE_BYTES(extras_certificate_css) = {
#embed "Player/extras/certificate.css"
};
FILE_BYTES(extras_certificate_js) = {
#embed "Player/extras/certificate.js"
};
FILE_BYTES(extras_finder_css) = {
#embed "Player/extras/finder.css"
};
FILE_BYTES(extras_finder_js) = {
#embed "Player/extras/finder.js"
};
FILE_BYTES(extras_resources_css) = {
#embed "Player/extras/resources.css"
};
FILE_BYTES(extras_sessions_css) = {
#embed "Player/extras/sessions.css"
};
FILE_BYTES(extras_sessions_js) = {
#embed "Player/extras/sessions.js"
};
FILE_BYTES(extras_own_css) = {
#embed "Player/extras/own.css"
};
FILE_BYTES(extras_own_js) = {
#embed "Player/extras/own.js"
};
FILE_BYTES(extras_own_handout_js) = {
#embed "Player/extras/own-handout.js"
};
FILE_BYTES(extras_own_texts_js) = {
#embed "Player/extras/own-texts.js"
};
FILE_BYTES(extras_tools_css) = {
#embed "Player/extras/tools.css"
};
FILE_BYTES(extras_tools_js) = {
#embed "Player/extras/tools.js"
};
FILE_BYTES(preview_index_html) = {
#embed "Preview/index.html"
};
FILE_BYTES(preview_stage_html) = {
#embed "Preview/stage.html"
};
FILE_BYTES(preview_panel_css) = {
#embed "Preview/panel.css"
};
FILE_BYTES(preview_elements_js) = {
#embed "Preview/elements.js"
};
FILE_BYTES(preview_session_js) = {
#embed "Preview/session.js"
};
FILE_BYTES(preview_views_js) = {
#embed "Preview/views.js"
};
FILE_BYTES(preview_panel_js) = {
#embed "Preview/panel.js"
};
FILE_BYTES(word_content_types_xml) = {
#embed "Handouts/content-types.xml"
};
FILE_BYTES(word_package_rels) = {
#embed "Handouts/package.rels"
};
FILE_BYTES(word_document_rels) = {
#embed "Handouts/document.rels"
};
FILE_BYTES(word_document_xml) = {
#embed "Handouts/document.xml"
};
FILE_BYTES(book_css) = {
#embed "Handouts/book.css"
};
FILE_BYTES(book_strings_en) = {
#embed "Handouts/strings/en.json"
};
FILE_BYTES(book_strings_es) = {
#embed "Handouts/strings/es.json"
};
FILE_BYTES(book_strings_ar) = {
#embed "Handouts/strings/ar.json"
};
FILE_BYTES(word_styles_xml) = {
#embed "Handouts/styles.xml"
};
FILE_BYTES(handout_js) = {
#embed "Player/handout.js"
};
FILE_BYTES(releases_report_css) = {
#embed "Releases/report.css"
};
FILE_BYTES(replay_index_html) = {
#embed "Replay/index.html"
};
FILE_BYTES(replay_replay_js) = {
#embed "Replay/replay.js"
};
FILE_BYTES(replay_sitting_js) = {
#embed "Replay/sitting.js"
};
FILE_BYTES(replay_player_js) = {
#embed "Replay/player.js"
};
FILE_BYTES(replay_errors_js) = {
#embed "Replay/errors.js"
};
FILE_BYTES(emulator_activities_js) = {
#embed "Emulator/activities.js"
};
FILE_BYTES(emulator_api_js) = {
#embed "Emulator/api.js"
};
FILE_BYTES(emulator_clock_js) = {
#embed "Emulator/clock.js"
};
FILE_BYTES(emulator_conditions_js) = {
#embed "Emulator/conditions.js"
};
FILE_BYTES(emulator_course_js) = {
#embed "Emulator/course.js"
};
FILE_BYTES(emulator_datatypes_js) = {
#embed "Emulator/datatypes.js"
};
FILE_BYTES(emulator_elements12_js) = {
#embed "Emulator/elements12.js"
};
FILE_BYTES(emulator_elements2004_js) = {
#embed "Emulator/elements2004.js"
};
FILE_BYTES(emulator_errors_js) = {
#embed "Emulator/errors.js"
};
FILE_BYTES(emulator_faults_js) = {
#embed "Emulator/faults.js"
};
FILE_BYTES(emulator_log_js) = {
#embed "Emulator/log.js"
};
FILE_BYTES(emulator_manifest_js) = {
#embed "Emulator/manifest.js"
};
FILE_BYTES(emulator_model_js) = {
#embed "Emulator/model.js"
};
FILE_BYTES(emulator_prerequisites_js) = {
#embed "Emulator/prerequisites.js"
};
FILE_BYTES(emulator_registration_js) = {
#embed "Emulator/registration.js"
};
FILE_BYTES(emulator_responses2004_js) = {
#embed "Emulator/responses2004.js"
};
FILE_BYTES(emulator_rollup_js) = {
#embed "Emulator/rollup.js"
};
FILE_BYTES(emulator_scorm12_js) = {
#embed "Emulator/scorm12.js"
};
FILE_BYTES(emulator_scorm2004_js) = {
#embed "Emulator/scorm2004.js"
};
FILE_BYTES(emulator_sequencing_js) = {
#embed "Emulator/sequencing.js"
};
FILE_BYTES(emulator_spans_js) = {
#embed "Emulator/spans.js"
};
FILE_BYTES(emulator_stage_js) = {
#embed "Emulator/stage.js"
};
FILE_BYTES(emulator_visit_js) = {
#embed "Emulator/visit.js"
};
FILE_BYTES(schemas_cc11_ccv1p1_imsccauth_v1p1_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_imsccauth_v1p1.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_imscp_v1p2_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_imscp_v1p2_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_imsdt_v1p1_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_imsdt_v1p1.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_imswl_v1p1_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_imswl_v1p1.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_lommanifest_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_lommanifest_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_lomresource_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_lomresource_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_ccv1p1_qtiasiv1p2p1_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_imsbasiclti_v1p0p1_xsd) = {
#embed "../../Manifests/cc11/schemas/imsbasiclti_v1p0p1.xsd"
};
FILE_BYTES(schemas_cc11_imslticc_v1p0p1_xsd) = {
#embed "../../Manifests/cc11/schemas/imslticc_v1p0p1.xsd"
};
FILE_BYTES(schemas_cc11_imslticm_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/imslticm_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_imslticp_v1p0_xsd) = {
#embed "../../Manifests/cc11/schemas/imslticp_v1p0.xsd"
};
FILE_BYTES(schemas_cc11_xml_xsd) = {
#embed "../../Manifests/cc11/schemas/xml.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_imsccauth_v1p3_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_imsccauth_v1p3.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_imscp_v1p2_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_imscp_v1p2_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_imscsmd_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_imscsmd_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_imsdt_v1p3_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_imsdt_v1p3.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_imswl_v1p3_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_imswl_v1p3.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_lomccltilink_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_lomccltilink_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_lommanifest_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_lommanifest_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_lomresource_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_lomresource_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_ccv1p3_qtiasiv1p2p1_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/ccv1p3_qtiasiv1p2p1_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_imsbasiclti_v1p0p1_xsd) = {
#embed "../../Manifests/cc13/schemas/imsbasiclti_v1p0p1.xsd"
};
FILE_BYTES(schemas_cc13_imslticc_v1p3_xsd) = {
#embed "../../Manifests/cc13/schemas/imslticc_v1p3.xsd"
};
FILE_BYTES(schemas_cc13_imslticm_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/imslticm_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_imslticp_v1p0_xsd) = {
#embed "../../Manifests/cc13/schemas/imslticp_v1p0.xsd"
};
FILE_BYTES(schemas_cc13_lom_xsd) = {
#embed "../../Manifests/cc13/schemas/lom.xsd"
};
FILE_BYTES(schemas_cc13_xml_xsd) = {
#embed "../../Manifests/cc13/schemas/xml.xsd"
};
FILE_BYTES(schemas_cmi5_CourseStructure_xsd) = {
#embed "../../Manifests/cmi5/schemas/CourseStructure.xsd"
};
FILE_BYTES(schemas_scorm12_adlcp_rootv1p2_xsd) = {
#embed "../../Manifests/scorm12/schemas/adlcp_rootv1p2.xsd"
};
FILE_BYTES(schemas_scorm12_ims_xml_xsd) = {
#embed "../../Manifests/scorm12/schemas/ims_xml.xsd"
};
FILE_BYTES(schemas_scorm12_imscp_rootv1p1p2_xsd) = {
#embed "../../Manifests/scorm12/schemas/imscp_rootv1p1p2.xsd"
};
FILE_BYTES(schemas_scorm12_imsmd_rootv1p2p1_xsd) = {
#embed "../../Manifests/scorm12/schemas/imsmd_rootv1p2p1.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_adlcp_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/adlcp_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_adlnav_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/adlnav_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_adlseq_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/adlseq_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_imscp_v1p1_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/imscp_v1p1.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_imsss_v1p0_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/imsss_v1p0.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_lom_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/lom.xsd"
};
FILE_BYTES(schemas_scorm2004_3rd_xml_xsd) = {
#embed "../../Manifests/scorm2004-3rd/schemas/xml.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_adlcp_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/adlcp_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_adlnav_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/adlnav_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_adlseq_v1p3_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/adlseq_v1p3.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_imscp_v1p1_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/imscp_v1p1.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_imsss_v1p0_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/imsss_v1p0.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_lom_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/lom.xsd"
};
FILE_BYTES(schemas_scorm2004_4th_xml_xsd) = {
#embed "../../Manifests/scorm2004-4th/schemas/xml.xsd"
};
FILE_BYTES(template_course_yaml) = {
#embed "Template/course.yaml"
};
FILE_BYTES(template_modules_start_welcome_md) = {
#embed "Template/modules/start/welcome.md"
};
FILE_BYTES(template_modules_start_blocks_md) = {
#embed "Template/modules/start/blocks.md"
};
FILE_BYTES(template_modules_start_check_md) = {
#embed "Template/modules/start/check.md"
};
FILE_BYTES(template_questions_basics_md) = {
#embed "Template/questions/basics.md"
};
FILE_BYTES(template_toolkit_checklist_md) = {
#embed "Template/toolkit/checklist.md"
};
FILE_BYTES(template_media_flow_svg) = {
#embed "Template/media/flow.svg"
};

#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

static const struct embedded_file files[] = {
    ENTRY("player.css", player_css),
    ENTRY("handout.css", handout_css),
    ENTRY("icons.svg", icons_svg),
    ENTRY("strings/en.json", strings_en),
    ENTRY("dialogs.js", dialogs_js),
    ENTRY("search.js", search_js),
    ENTRY("keys.js", keys_js),
    ENTRY("printing.js", printing_js),
    ENTRY("sent.js", sent_js),
    ENTRY("tools.js", tools_js),
    ENTRY("strings/es.json", strings_es),
    ENTRY("strings/ar.json", strings_ar),
    ENTRY("frame.html", frame_html),
    ENTRY("windows.js", windows_js),
    ENTRY("adapters/saving.js", adapters_saving_js),
    ENTRY("activities/checklist.js", activities_checklist_js),
    ENTRY("activities/parts.js", activities_parts_js),
    ENTRY("activities/scenario.js", activities_scenario_js),
    ENTRY("adapters/device.js", adapters_device_js),
    ENTRY("adapters/scorm12.js", adapters_scorm12_js),
    ENTRY("assessment-item.js", assessment_item_js),
    ENTRY("assessment.js", assessment_js),
    ENTRY("attempt.js", attempt_js),
    ENTRY("contents.js", contents_js),
    ENTRY("device-storage.js", device_storage_js),
    ENTRY("extras/certificate.css", extras_certificate_css),
    ENTRY("extras/certificate.js", extras_certificate_js),
    ENTRY("extras/finder.css", extras_finder_css),
    ENTRY("extras/finder.js", extras_finder_js),
    ENTRY("extras/own-handout.js", extras_own_handout_js),
    ENTRY("extras/own-texts.js", extras_own_texts_js),
    ENTRY("extras/own.css", extras_own_css),
    ENTRY("extras/own.js", extras_own_js),
    ENTRY("extras/resources.css", extras_resources_css),
    ENTRY("extras/sessions.css", extras_sessions_css),
    ENTRY("extras/sessions.js", extras_sessions_js),
    ENTRY("extras/tools.css", extras_tools_css),
    ENTRY("extras/tools.js", extras_tools_js),
    ENTRY("finish.js", finish_js),
    ENTRY("handouts.js", handouts_js),
    ENTRY("locks.js", locks_js),
    ENTRY("markup.js", markup_js),
    ENTRY("outcome.js", outcome_js),
    ENTRY("question.js", question_js),
    ENTRY("questions/choice.js", questions_choice_js),
    ENTRY("questions/fill-in.js", questions_fill_in_js),
    ENTRY("questions/likert.js", questions_likert_js),
    ENTRY("questions/matching.js", questions_matching_js),
    ENTRY("questions/multiple.js", questions_multiple_js),
    ENTRY("questions/numeric.js", questions_numeric_js),
    ENTRY("questions/ordering.js", questions_ordering_js),
    ENTRY("questions/reflection.js", questions_reflection_js),
    ENTRY("questions/typed.js", questions_typed_js),
    ENTRY("session.js", session_js),
    ENTRY("shell.js", shell_js),
    ENTRY("start.js", start_js),
    ENTRY("state.js", state_js),
    ENTRY("view.js", view_js),
    ENTRY("welcome.js", welcome_js),
    ENTRY("words.js", words_js),
    ENTRY("adapters/find-api.js", adapters_find_api_js),
    ENTRY("adapters/none.js", adapters_none_js),
    ENTRY("adapters/records.js", adapters_records_js),
    ENTRY("adapters/scorm2004.js", adapters_scorm2004_js),
    ENTRY("leaving.js", leaving_js),
    ENTRY("reports.js", reports_js),
    ENTRY("preview/index.html", preview_index_html),
    ENTRY("preview/stage.html", preview_stage_html),
    ENTRY("preview/panel.css", preview_panel_css),
    ENTRY("preview/elements.js", preview_elements_js),
    ENTRY("preview/session.js", preview_session_js),
    ENTRY("preview/views.js", preview_views_js),
    ENTRY("preview/panel.js", preview_panel_js),
    ENTRY("handouts/content-types.xml", word_content_types_xml),
    ENTRY("handouts/package.rels", word_package_rels),
    ENTRY("handouts/document.rels", word_document_rels),
    ENTRY("handouts/document.xml", word_document_xml),
    ENTRY("handouts/styles.xml", word_styles_xml),
    ENTRY("handouts/book.css", book_css),
    ENTRY("handouts/strings/en.json", book_strings_en),
    ENTRY("handouts/strings/es.json", book_strings_es),
    ENTRY("handouts/strings/ar.json", book_strings_ar),
    ENTRY("handout.js", handout_js),
    ENTRY("releases/report.css", releases_report_css),
    ENTRY("replay/index.html", replay_index_html),
    ENTRY("replay/replay.js", replay_replay_js),
    ENTRY("replay/sitting.js", replay_sitting_js),
    ENTRY("replay/player.js", replay_player_js),
    ENTRY("replay/errors.js", replay_errors_js),
    ENTRY("emulator/activities.js", emulator_activities_js),
    ENTRY("emulator/api.js", emulator_api_js),
    ENTRY("emulator/clock.js", emulator_clock_js),
    ENTRY("emulator/conditions.js", emulator_conditions_js),
    ENTRY("emulator/course.js", emulator_course_js),
    ENTRY("emulator/datatypes.js", emulator_datatypes_js),
    ENTRY("emulator/elements12.js", emulator_elements12_js),
    ENTRY("emulator/elements2004.js", emulator_elements2004_js),
    ENTRY("emulator/errors.js", emulator_errors_js),
    ENTRY("emulator/faults.js", emulator_faults_js),
    ENTRY("emulator/log.js", emulator_log_js),
    ENTRY("emulator/manifest.js", emulator_manifest_js),
    ENTRY("emulator/model.js", emulator_model_js),
    ENTRY("emulator/prerequisites.js", emulator_prerequisites_js),
    ENTRY("emulator/registration.js", emulator_registration_js),
    ENTRY("emulator/responses2004.js", emulator_responses2004_js),
    ENTRY("emulator/rollup.js", emulator_rollup_js),
    ENTRY("emulator/scorm12.js", emulator_scorm12_js),
    ENTRY("emulator/scorm2004.js", emulator_scorm2004_js),
    ENTRY("emulator/sequencing.js", emulator_sequencing_js),
    ENTRY("emulator/spans.js", emulator_spans_js),
    ENTRY("emulator/stage.js", emulator_stage_js),
    ENTRY("emulator/visit.js", emulator_visit_js),
    ENTRY("schemas/cc11/ccv1p1_imsccauth_v1p1.xsd", schemas_cc11_ccv1p1_imsccauth_v1p1_xsd),
    ENTRY("schemas/cc11/ccv1p1_imscp_v1p2_v1p0.xsd", schemas_cc11_ccv1p1_imscp_v1p2_v1p0_xsd),
    ENTRY("schemas/cc11/ccv1p1_imsdt_v1p1.xsd", schemas_cc11_ccv1p1_imsdt_v1p1_xsd),
    ENTRY("schemas/cc11/ccv1p1_imswl_v1p1.xsd", schemas_cc11_ccv1p1_imswl_v1p1_xsd),
    ENTRY("schemas/cc11/ccv1p1_lommanifest_v1p0.xsd", schemas_cc11_ccv1p1_lommanifest_v1p0_xsd),
    ENTRY("schemas/cc11/ccv1p1_lomresource_v1p0.xsd", schemas_cc11_ccv1p1_lomresource_v1p0_xsd),
    ENTRY("schemas/cc11/ccv1p1_qtiasiv1p2p1_v1p0.xsd", schemas_cc11_ccv1p1_qtiasiv1p2p1_v1p0_xsd),
    ENTRY("schemas/cc11/imsbasiclti_v1p0p1.xsd", schemas_cc11_imsbasiclti_v1p0p1_xsd),
    ENTRY("schemas/cc11/imslticc_v1p0p1.xsd", schemas_cc11_imslticc_v1p0p1_xsd),
    ENTRY("schemas/cc11/imslticm_v1p0.xsd", schemas_cc11_imslticm_v1p0_xsd),
    ENTRY("schemas/cc11/imslticp_v1p0.xsd", schemas_cc11_imslticp_v1p0_xsd),
    ENTRY("schemas/cc11/xml.xsd", schemas_cc11_xml_xsd),
    ENTRY("schemas/cc13/ccv1p3_imsccauth_v1p3.xsd", schemas_cc13_ccv1p3_imsccauth_v1p3_xsd),
    ENTRY("schemas/cc13/ccv1p3_imscp_v1p2_v1p0.xsd", schemas_cc13_ccv1p3_imscp_v1p2_v1p0_xsd),
    ENTRY("schemas/cc13/ccv1p3_imscsmd_v1p0.xsd", schemas_cc13_ccv1p3_imscsmd_v1p0_xsd),
    ENTRY("schemas/cc13/ccv1p3_imsdt_v1p3.xsd", schemas_cc13_ccv1p3_imsdt_v1p3_xsd),
    ENTRY("schemas/cc13/ccv1p3_imswl_v1p3.xsd", schemas_cc13_ccv1p3_imswl_v1p3_xsd),
    ENTRY("schemas/cc13/ccv1p3_lomccltilink_v1p0.xsd", schemas_cc13_ccv1p3_lomccltilink_v1p0_xsd),
    ENTRY("schemas/cc13/ccv1p3_lommanifest_v1p0.xsd", schemas_cc13_ccv1p3_lommanifest_v1p0_xsd),
    ENTRY("schemas/cc13/ccv1p3_lomresource_v1p0.xsd", schemas_cc13_ccv1p3_lomresource_v1p0_xsd),
    ENTRY("schemas/cc13/ccv1p3_qtiasiv1p2p1_v1p0.xsd", schemas_cc13_ccv1p3_qtiasiv1p2p1_v1p0_xsd),
    ENTRY("schemas/cc13/imsbasiclti_v1p0p1.xsd", schemas_cc13_imsbasiclti_v1p0p1_xsd),
    ENTRY("schemas/cc13/imslticc_v1p3.xsd", schemas_cc13_imslticc_v1p3_xsd),
    ENTRY("schemas/cc13/imslticm_v1p0.xsd", schemas_cc13_imslticm_v1p0_xsd),
    ENTRY("schemas/cc13/imslticp_v1p0.xsd", schemas_cc13_imslticp_v1p0_xsd),
    ENTRY("schemas/cc13/lom.xsd", schemas_cc13_lom_xsd),
    ENTRY("schemas/cc13/xml.xsd", schemas_cc13_xml_xsd),
    ENTRY("schemas/cmi5/CourseStructure.xsd", schemas_cmi5_CourseStructure_xsd),
    ENTRY("schemas/scorm12/adlcp_rootv1p2.xsd", schemas_scorm12_adlcp_rootv1p2_xsd),
    ENTRY("schemas/scorm12/ims_xml.xsd", schemas_scorm12_ims_xml_xsd),
    ENTRY("schemas/scorm12/imscp_rootv1p1p2.xsd", schemas_scorm12_imscp_rootv1p1p2_xsd),
    ENTRY("schemas/scorm12/imsmd_rootv1p2p1.xsd", schemas_scorm12_imsmd_rootv1p2p1_xsd),
    ENTRY("schemas/scorm2004-3rd/adlcp_v1p3.xsd", schemas_scorm2004_3rd_adlcp_v1p3_xsd),
    ENTRY("schemas/scorm2004-3rd/adlnav_v1p3.xsd", schemas_scorm2004_3rd_adlnav_v1p3_xsd),
    ENTRY("schemas/scorm2004-3rd/adlseq_v1p3.xsd", schemas_scorm2004_3rd_adlseq_v1p3_xsd),
    ENTRY("schemas/scorm2004-3rd/imscp_v1p1.xsd", schemas_scorm2004_3rd_imscp_v1p1_xsd),
    ENTRY("schemas/scorm2004-3rd/imsss_v1p0.xsd", schemas_scorm2004_3rd_imsss_v1p0_xsd),
    ENTRY("schemas/scorm2004-3rd/lom.xsd", schemas_scorm2004_3rd_lom_xsd),
    ENTRY("schemas/scorm2004-3rd/xml.xsd", schemas_scorm2004_3rd_xml_xsd),
    ENTRY("schemas/scorm2004-4th/adlcp_v1p3.xsd", schemas_scorm2004_4th_adlcp_v1p3_xsd),
    ENTRY("schemas/scorm2004-4th/adlnav_v1p3.xsd", schemas_scorm2004_4th_adlnav_v1p3_xsd),
    ENTRY("schemas/scorm2004-4th/adlseq_v1p3.xsd", schemas_scorm2004_4th_adlseq_v1p3_xsd),
    ENTRY("schemas/scorm2004-4th/imscp_v1p1.xsd", schemas_scorm2004_4th_imscp_v1p1_xsd),
    ENTRY("schemas/scorm2004-4th/imsss_v1p0.xsd", schemas_scorm2004_4th_imsss_v1p0_xsd),
    ENTRY("schemas/scorm2004-4th/lom.xsd", schemas_scorm2004_4th_lom_xsd),
    ENTRY("schemas/scorm2004-4th/xml.xsd", schemas_scorm2004_4th_xml_xsd),
    ENTRY("template/course.yaml", template_course_yaml),
    ENTRY("template/modules/start/welcome.md", template_modules_start_welcome_md),
    ENTRY("template/modules/start/blocks.md", template_modules_start_blocks_md),
    ENTRY("template/modules/start/check.md", template_modules_start_check_md),
    ENTRY("template/questions/basics.md", template_questions_basics_md),
    ENTRY("template/toolkit/checklist.md", template_toolkit_checklist_md),
    ENTRY("template/media/flow.svg", template_media_flow_svg),
};

const struct embedded_file *embedded_file_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
