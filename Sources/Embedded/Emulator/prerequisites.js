// SCORM 1.2's adlcp:prerequisites, a script of the AICC's (CAM 2.3.2.5): what has to be done before an item opens.

const TOKEN = /\s*(?:(\d+)\*\{|([&|~()=,{}]|<>)|"([^"]*)"|([A-Za-z_][\w.-]*))/y;
const DONE = ["passed", "completed"];

/**
 * Whether a learner may open an item.
 *
 * `a&b` all, `a|b` one, `~a` not, `a="failed"` and `a<>"failed"` by status, `2*{a,b,c}` so many of a set.
 *
 * @param {string} script an empty one lets everybody in
 * @param {Object<string, string>} statuses `lesson_status` by item; without one it was not attempted
 */
export function prerequisitesMet(script, statuses) {
  if (script.trim() === "") return true;
  const tokens = tokensOf(script);
  let place = 0;

  const next = () => tokens[place];
  function take(kind) {
    if (tokens[place]?.kind !== kind) throw new SyntaxError(`'${kind}' is missing in '${script}'`);
    return tokens[place++].text;
  }
  function either() {
    let met = both();
    while (next()?.kind === "|") {
      take("|");
      met = both() || met;
    }
    return met;
  }
  function both() {
    let met = one();
    while (next()?.kind === "&") {
      take("&");
      met = one() && met;
    }
    return met;
  }
  function one() {
    if (next()?.kind === "~") {
      take("~");
      return !one();
    }
    if (next()?.kind === "(") {
      take("(");
      const met = either();
      take(")");
      return met;
    }
    return next()?.kind === "of" ? several() : item();
  }
  function several() {
    const least = Number(take("of"));
    let met = either() ? 1 : 0;
    while (next()?.kind === ",") {
      take(",");
      met += either() ? 1 : 0;
    }
    take("}");
    return met >= least;
  }
  function item() {
    const status = statuses[take("name")] ?? "not attempted";
    if (next()?.kind === "=") {
      take("=");
      return status === take("text");
    }
    if (next()?.kind === "<>") {
      take("<>");
      return status !== take("text");
    }
    return DONE.includes(status);
  }

  const met = either();
  if (place < tokens.length) throw new SyntaxError(`'${tokens[place].text}' is not expected in '${script}'`);
  return met;
}

function tokensOf(script) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < script.trimEnd().length) {
    const place = TOKEN.lastIndex;
    const [whole, count, sign, text, name] = TOKEN.exec(script) ?? [];
    if (whole === undefined) throw new SyntaxError(`'${script.slice(place)}' is not understood`);
    if (count !== undefined) tokens.push({ kind: "of", text: count });
    else if (sign !== undefined) tokens.push({ kind: sign, text: sign });
    else tokens.push(text === undefined ? { kind: "name", text: name } : { kind: "text", text });
  }
  return tokens;
}
