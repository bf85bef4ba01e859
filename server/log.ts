import { type DestinationStream, type LogFn, type Logger, type LoggerOptions, pino } from "pino";
import type { Config } from "#server/config.ts";
import { type ForLog, problemForLog } from "#server/problem.ts";

const tokens = /\b[pfbs1][A-Za-z0-9_-]{40,}/g;

/** One line of JSON for each thing worth knowing; tokens of links and cookies never come through. */
export function createLog(level: Config["logLevel"], to: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    level,
    redact: ["*.cookie", "*.authorization", "*.token", "*.email"],
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (problem: unknown): ForLog => problemForLog(problem) },
    hooks: {
      // Where no words are given, pino takes the error's.
      logMethod(given: Parameters<LogFn>, method) {
        const [what, ...words] = given;
        method.apply(this, typeof what === "string" || words.length > 0 ? given : [what, "no words"]);
      },
      streamWrite: (line) => line.replace(tokens, "•••"),
    },
  };
  return pino(options, to);
}

/** What nobody caught ends the process, as without this; but node would print it with all that it carries. */
export function logWhatNobodyCaught(log: Logger) {
  process.on("uncaughtException", (problem) => {
    log.fatal({ err: problem }, "nobody caught this");
    process.exit(1);
  });
}
