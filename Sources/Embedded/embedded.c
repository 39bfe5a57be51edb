#include "Embedded.h"

// A file costs two lines: its bytes, and its place in the table.
#define FILE_BYTES(symbol) static const unsigned char symbol[]

#pragma clang diagnostic ignored "-Wc23-extensions"

FILE_BYTES(handout_css) = {
#embed "Player/handout.css"
};
FILE_BYTES(icons_svg) = {
#embed "Player/icons.svg"
};
FILE_BYTES(strings_en) = {
#embed "Player/strings/en.json"
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
    ENTRY("handout.css", handout_css),
    ENTRY("icons.svg", icons_svg),
    ENTRY("strings/en.json", strings_en),
    ENTRY("strings/es.json", strings_es),
    ENTRY("strings/ar.json", strings_ar),
    ENTRY("frame.html", frame_html),
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
