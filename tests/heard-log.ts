/** A server's log as a collector has it, and what of it is for security, since it was asked for last. */
export function heardLog() {
  const lines: string[] = [];
  return {
    options: { environment: { LOG_LEVEL: "info" }, log: { write: (line: string) => void lines.push(line) } },
    security: () =>
      lines
        .splice(0)
        .map((line) => JSON.parse(line))
        .filter(({ msg }) => msg === "security")
        .map(({ level, security }) => ({ level, ...security })),
  };
}
