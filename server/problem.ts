/** What is known of an error without what somebody typed. */
export interface ForLog {
  name: string;
  /** Only where the engine made it of our own source: it names no value. */
  message?: string;
  code?: string;
  syscall?: string;
  constraint?: string;
  table?: string;
  column?: string;
  /** With `?` or `$1` where its values stood. */
  query?: string;
  stack?: string[];
  cause?: ForLog;
}

const causesMax = 4;
const framesMax = 30;
const frame = /^ +at .*(?:file:|node:|native|<anonymous>|\.[cm]?[jt]s:\d)/;
/** A column of a database, a code of node's: anything longer or freer is a text of somebody's. */
const plainName = /^[A-Za-z_$][\w$.-]{0,79}$/;
/** V8's words about a mistake in a source: they hold names of the source alone. */
const ofOurSource =
  /^(Cannot (read|set) properties of (undefined|null) \((reading|setting) '[\w$]{1,60}'\)|[\w$.()[\]]{1,80} is not (a function|iterable|defined|a constructor))$/;

/**
 * The errors of libraries carry what they were given: a driver's, the values of its query; a parser's, the text.
 * So a log takes from an error what is on this list, and no message that could hold more.
 */
export function problemForLog(problem: unknown, causes = causesMax): ForLog {
  if (!(problem instanceof Error)) return { name: `a thrown ${typeof problem}` };
  const given = problem as Error & Record<string, unknown>;
  const named = (key: string) => {
    const value = given[key];
    return typeof value === "string" && plainName.test(value) ? { [key]: value } : {};
  };
  const { name, message, stack = "", cause, query } = given;
  return {
    name: plainName.test(name) ? name : "Error",
    ...(ofOurSource.test(message) ? { message } : {}),
    ...named("code"),
    ...named("syscall"),
    ...named("constraint"),
    ...named("table"),
    ...named("column"),
    ...(typeof query === "string" ? { query } : {}),
    stack: stack
      .replace(message, "") // its lines could look like frames
      .split("\n")
      .filter((line) => frame.test(line))
      .slice(0, framesMax)
      .map((line) => line.trim()),
    ...(cause !== undefined && causes > 0 ? { cause: problemForLog(cause, causes - 1) } : {}),
  };
}
