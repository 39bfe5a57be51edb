// A number. It is compared digit by digit, as no binary fraction is the decimal one.

questionKinds["numeric"] = {
  ...typedKind,
  empty: "numeric.empty",
  read(root) {
    return plainNumber(root.querySelector(".field").value);
  },
  judge({ range }, given) {
    const [from, to] = range.map(exactNumber);
    const number = exactNumber(given);
    return number >= from && number <= to ? "c" : "i";
  },
  rightAnswer({ answer, range: [from, to] }) {
    return answer ?? say("numeric.range", { from, to });
  },
  told(question, given) {
    return { given, right: question };
  },
};

/**
 * A number as LMSs read it, of what may be written in any script and with a decimal comma; null where it is none.
 *
 * "1,234" is none: to some it is a thousand, to others one.
 */
function plainNumber(text) {
  const digits = text.normalize("NFKC").replace(/\s/g, "").replaceAll("\u2212", "-").replaceAll("\u066b", ".")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);
  if (/^[-+]?\d{1,3},\d{3}$/.test(digits)) return null;
  const [, sign, whole, fraction = ""] = /^([-+]?)0*(\d*)(?:[.,](\d*?)0*)?$/.exec(digits) ?? [];
  if (whole === undefined || !/\d/.test(digits) || whole.length > 10 || fraction.length > 7) return null;
  const size = (whole || "0") + (fraction && `.${fraction}`);
  return sign === "-" && size !== "0" ? `-${size}` : size;
}

/** Ten-millionths. */
function exactNumber(text) {
  const [whole, fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(7, "0"));
}
