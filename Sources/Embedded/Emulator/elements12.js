// Every element of SCORM 1.2 with its type (RTE 3.4), and how responses are written (RTE 3.4.7).

import { bounded, either, form, integer, oneOf, orEmpty, text, type } from "./datatypes.js";
import { isSpan12 } from "./spans.js";

const decimal = form("a decimal number", /^-?\d+(\.\d+)?$/);
const score = orEmpty(bounded(decimal, 0, 100));
const timespan = type("a span of time, HHHH:MM:SS.SS", isSpan12);
const time = form("a time of day, HH:MM:SS.SS", /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const identifier = type(
  "an identifier of at most 255 letters, digits, \"-\" and \"_\"",
  (value, longer) => /^[A-Za-z0-9_-]+$/.test(value) && (longer || value.length <= 255),
  { cut: (value) => value.slice(0, 255) },
);
const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed"];
const KINDS = ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"];

/** CMIFeedback by the type of its interaction; without a type it may be any. */
const FEEDBACK = {
  "true-false": form("0, 1, t or f", /^[01tf]/),
  "choice": form("single characters with commas, as {a,b}", /^(\{?[0-9a-z](,[0-9a-z])*\}?)?$/),
  "fill-in": text(255),
  "performance": text(255),
  "matching": form("pairs with commas, as {1.a,2.b}", /^(\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?)?$/),
  "sequencing": form("single characters with commas", /^([0-9a-z](,[0-9a-z])*)?$/),
  "likert": form("one character", /^[0-9a-z]?$/),
  "numeric": decimal,
};

export function feedbackType(kind) {
  return FEEDBACK[kind] ?? text(255);
}

const SCORE = (name) => [
  [`${name}._children`, "keyword", "raw,min,max"],
  [`${name}.raw`, "rw", score, ""], [`${name}.min`, "rw", score, ""], [`${name}.max`, "rw", score, ""],
];

/** @type {import("./model.js").Row[]} */
export const ELEMENTS_12 = [
  ["cmi._version", "keyword", "3.4"],
  ["cmi._children", "keyword", "core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,student_preference,interactions"],

  ["cmi.core._children", "keyword", "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"],
  ["cmi.core.student_id", "r"], ["cmi.core.student_name", "r"],
  ["cmi.core.lesson_location", "rw", text(255), ""],
  ["cmi.core.credit", "r"],
  ["cmi.core.lesson_status", "rw", oneOf(...STATUSES), "not attempted"],
  ["cmi.core.entry", "r"],
  ...SCORE("cmi.core.score"),
  ["cmi.core.total_time", "r"], ["cmi.core.lesson_mode", "r"],
  ["cmi.core.exit", "w", oneOf("time-out", "suspend", "logout", "")],
  ["cmi.core.session_time", "w", timespan],

  ["cmi.suspend_data", "rw", text(4096), ""], ["cmi.launch_data", "r"],
  ["cmi.comments", "rw", text(4096), ""], ["cmi.comments_from_lms", "r"],

  ["cmi.objectives._children", "keyword", "id,score,status"], ["cmi.objectives._count", "count"],
  ["cmi.objectives.n.id", "rw", identifier, ""], ...SCORE("cmi.objectives.n.score"),
  ["cmi.objectives.n.status", "rw", oneOf(...STATUSES, "not attempted"), ""],

  ["cmi.student_data._children", "keyword", "mastery_score,max_time_allowed,time_limit_action"],
  ["cmi.student_data.mastery_score", "r"], ["cmi.student_data.max_time_allowed", "r"], ["cmi.student_data.time_limit_action", "r"],

  ["cmi.student_preference._children", "keyword", "audio,language,speed,text"],
  ["cmi.student_preference.audio", "rw", bounded(integer, -1, 100), "0"],
  ["cmi.student_preference.language", "rw", text(255), ""],
  ["cmi.student_preference.speed", "rw", bounded(integer, -100, 100), "0"],
  ["cmi.student_preference.text", "rw", bounded(integer, -1, 1), "0"],

  ["cmi.interactions._children", "keyword", "id,objectives,time,type,correct_responses,weighting,student_response,result,latency"],
  ["cmi.interactions._count", "count"],
  ["cmi.interactions.n.id", "w", identifier],
  ["cmi.interactions.n.objectives._count", "count"], ["cmi.interactions.n.objectives.n.id", "w", identifier],
  ["cmi.interactions.n.time", "w", time],
  ["cmi.interactions.n.type", "w", oneOf(...KINDS)],
  ["cmi.interactions.n.correct_responses._count", "count"], ["cmi.interactions.n.correct_responses.n.pattern", "w", "feedback"],
  ["cmi.interactions.n.weighting", "w", bounded(decimal, -100, 100)],
  ["cmi.interactions.n.student_response", "w", "feedback"],
  ["cmi.interactions.n.result", "w", either(oneOf("correct", "wrong", "unanticipated", "neutral"), decimal)],
  ["cmi.interactions.n.latency", "w", timespan],
];
