import { type Logger, pino } from "pino";
import type { Config } from "#server/config.ts";

const tokens = /\b[pfbs1][A-Za-z0-9_-]{40,}/g;

/** One line of JSON for each thing worth knowing; tokens of links and cookies never come through. */
export function createLog(level: Config["logLevel"]): Logger {
  return pino({
    level,
    redact: ["*.cookie", "*.authorization", "*.token", "*.email"],
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      streamWrite: (line) => line.replace(tokens, "•••"),
    },
  });
}
