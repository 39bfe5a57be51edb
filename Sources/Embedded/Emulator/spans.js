// Spans of time: SCORM 1.2 writes HHHH:MM:SS.SS, SCORM 2004 as ISO 8601 does.

const SPAN_12 = /^(\d{2,4}):([0-5]\d):([0-5]\d(?:\.\d{1,2})?)$/;
const SPAN_2004 = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;

export const isSpan12 = (value) => SPAN_12.test(value);
export const isSpan2004 = (value) => SPAN_2004.test(value);

/** Seconds of a span that has the right form. */
export function seconds12(span) {
  const [, hours, minutes, seconds] = SPAN_12.exec(span);
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** Years count 365 days and months 30: a sitting has neither. */
export function seconds2004(span) {
  const [years, months, days, hours, minutes, seconds] = SPAN_2004.exec(span).slice(1).map((part) => Number(part ?? 0));
  return (((years * 365 + months * 30 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

export function span12(seconds) {
  const hundredths = Math.min(Math.round(seconds * 100), 9999 * 360000 + 359999);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const hours = String(Math.floor(hundredths / 360000)).padStart(4, "0");
  return `${hours}:${two((hundredths / 6000) % 60)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

export function span2004(seconds) {
  const hundredths = Math.round(seconds * 100);
  return `PT${Math.floor(hundredths / 360000)}H${Math.floor(hundredths / 6000) % 60}M${(hundredths % 6000) / 100}S`;
}
