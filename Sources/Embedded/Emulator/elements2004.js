// Every element of SCORM 2004 with its type: the run-time's (RTE 4.2) and navigation's (SN 5.6).

import { between, either, form, integer, oneOf, text, type } from "./datatypes.js";
import { localized, longIdentifier, real, RESPONSES } from "./responses2004.js";
import { isSpan2004 } from "./spans.js";

const duration = type("a span of time, as PT1H30M5.25S", isSpan2004);
const language = type("a language, as en-US", (value, longer) =>
  value === "" || (/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value) && (longer || value.length <= 250)));
const TIMESTAMP = /^(\d{4})(-(\d\d)(-(\d\d)(T(\d\d)(:(\d\d)(:(\d\d)(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/;

// RTE 4.1.1.7: a zone may follow a fraction only; years as 32-bit clocks know them
const timestamp = type("a time, as 2026-11-26T10:00:00.0Z", (value) => {
  const [whole, year, , month = "01", , day = "01", , hour = "00", , minute = "00", , second = "00"] = TIMESTAMP.exec(value) ?? [];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return whole !== undefined && year >= 1970 && year <= 2038 && month >= 1 && month <= 12 && day >= 1 && day <= days
    && hour < 24 && minute < 60 && second < 60;
});

const completion = oneOf("completed", "incomplete", "not attempted", "unknown");
const success = oneOf("passed", "failed", "unknown");
const REQUESTS = oneOf("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_");
const request = (edition) =>
  either(REQUESTS, form("{target=an item}choice", edition === "3rd" ? /^\{target=[A-Za-z0-9._-]+\}choice$/ : /^\{target=[A-Za-z0-9._-]+\}(choice|jump)$/));

const SCORE = (name) => [
  [`${name}._children`, "keyword", "scaled,raw,min,max"],
  [`${name}.scaled`, "rw", between(real, -1, 1)], [`${name}.raw`, "rw", real], [`${name}.min`, "rw", real], [`${name}.max`, "rw", real],
];
const COMMENT = "comment,location,timestamp";

/** @returns {import("./model.js").Row[]} */
export function elements2004(edition) {
  return [
    ["cmi._version", "keyword", "1.0"],

    ["cmi.comments_from_learner._children", "keyword", COMMENT], ["cmi.comments_from_learner._count", "count"],
    ["cmi.comments_from_learner.n.comment", "rw", localized(4000)], ["cmi.comments_from_learner.n.location", "rw", text(250)],
    ["cmi.comments_from_learner.n.timestamp", "rw", timestamp],
    ["cmi.comments_from_lms._children", "keyword", COMMENT], ["cmi.comments_from_lms._count", "count"],
    ["cmi.comments_from_lms.n.comment", "r"], ["cmi.comments_from_lms.n.location", "r"], ["cmi.comments_from_lms.n.timestamp", "r"],

    ["cmi.completion_status", "rw", completion, "unknown"], ["cmi.completion_threshold", "r"], ["cmi.credit", "r"], ["cmi.entry", "r"],
    ["cmi.exit", "w", oneOf("time-out", "suspend", "logout", "normal", "")],

    ["cmi.interactions._children", "keyword", "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"],
    ["cmi.interactions._count", "count"],
    ["cmi.interactions.n.id", "rw", longIdentifier], ["cmi.interactions.n.type", "rw", oneOf(...Object.keys(RESPONSES))],
    ["cmi.interactions.n.objectives._count", "count"], ["cmi.interactions.n.objectives.n.id", "rw", longIdentifier],
    ["cmi.interactions.n.timestamp", "rw", timestamp],
    ["cmi.interactions.n.correct_responses._count", "count"], ["cmi.interactions.n.correct_responses.n.pattern", "rw", "pattern"],
    ["cmi.interactions.n.weighting", "rw", real], ["cmi.interactions.n.learner_response", "rw", "response"],
    ["cmi.interactions.n.result", "rw", either(oneOf("correct", "incorrect", "unanticipated", "neutral"), real)],
    ["cmi.interactions.n.latency", "rw", duration], ["cmi.interactions.n.description", "rw", localized(250)],

    ["cmi.launch_data", "r"], ["cmi.learner_id", "r"], ["cmi.learner_name", "r"],
    ["cmi.learner_preference._children", "keyword", "audio_level,language,delivery_speed,audio_captioning"],
    ["cmi.learner_preference.audio_level", "rw", between(real, 0, Infinity), "1"], ["cmi.learner_preference.language", "rw", language, ""],
    ["cmi.learner_preference.delivery_speed", "rw", between(real, 0, Infinity), "1"],
    ["cmi.learner_preference.audio_captioning", "rw", between(integer, -1, 1), "0"],

    ["cmi.location", "rw", text(1000)], ["cmi.max_time_allowed", "r"], ["cmi.mode", "r"],

    ["cmi.objectives._children", "keyword", "id,score,success_status,completion_status,progress_measure,description"], ["cmi.objectives._count", "count"],
    ["cmi.objectives.n.id", "rw", longIdentifier], ...SCORE("cmi.objectives.n.score"),
    ["cmi.objectives.n.success_status", "rw", success, "unknown"], ["cmi.objectives.n.completion_status", "rw", completion, "unknown"],
    ["cmi.objectives.n.progress_measure", "rw", between(real, 0, 1)], ["cmi.objectives.n.description", "rw", localized(250)],

    ["cmi.progress_measure", "rw", between(real, 0, 1)], ["cmi.scaled_passing_score", "r"], ...SCORE("cmi.score"),
    ["cmi.session_time", "w", duration], ["cmi.success_status", "rw", success, "unknown"],
    ["cmi.suspend_data", "rw", text(edition === "3rd" ? 4000 : 64000)],
    ["cmi.time_limit_action", "r"], ["cmi.total_time", "r"],

    ["adl.nav.request", "rw", request(edition), "_none_"],
    ["adl.nav.request_valid.continue", "r"], ["adl.nav.request_valid.previous", "r"], ["adl.nav.request_valid.choice.{target}", "r"],
    ...(edition === "3rd" ? [] : [
      ["adl.nav.request_valid.jump.{target}", "r"],
      ["adl.data._children", "keyword", "id,store"], ["adl.data._count", "count"],
      ["adl.data.n.id", "r"], ["adl.data.n.store", "rw", text(64000)],
    ]),
  ];
}

/** How many entries an LMS has to keep at least. */
export const MOST_2004 = { "cmi.interactions": 250, "cmi.objectives": 100, "cmi.comments_from_learner": 250 };
export const MOST_OBJECTIVES_OF_AN_INTERACTION = 10;
