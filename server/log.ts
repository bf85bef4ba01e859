import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import type { Config } from "#server/config.ts";

const tokens = /\b[pfbs1][A-Za-z0-9_-]{40,}/g;

/** One line of JSON for each thing worth knowing; tokens of links and cookies never come through. */
export function createLog(level: Config["logLevel"], to: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    level,
    redact: ["*.cookie", "*.authorization", "*.token", "*.email"],
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      streamWrite: (line) => line.replace(tokens, "•••"),
    },
  };
  return pino(options, to);
}
