// The adapter of the web target: there is no LMS.

/** @returns {Connection} */
function connect(course) {
  return deviceConnection(course, "none");
}
