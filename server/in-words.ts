import { UnsafeGround } from "#db/engine.ts";
import { NotBuilt } from "#server/client-build.ts";
import { BadConfig } from "#server/config.ts";
import { Refused } from "#shared/refusal.ts";

interface Obstacle {
  code: string;
  /** What it is about, where the system says so: " /var/lib/jubilee", with a space before it. */
  place: string;
  hostname: string;
}

/** What the system, the database file and the packages answer, and what helps. */
const known: [codes: RegExp, words: (obstacle: Obstacle) => string][] = [
  [/^EADDRINUSE$/, () => "The port is taken. Stop what uses it, or set PORT to another one."],
  [
    /^(EADDRNOTAVAIL|EAFNOSUPPORT)$/,
    () => "HOST is not an address of this machine. Set it to one, or leave it out.",
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    ({ hostname }) => `The name ${hostname} is not known here (HOST). Set it to an address of this machine.`,
  ],
  [
    /^(EACCES|EPERM)$/,
    ({ place }) =>
      `This user may not use${place || " the folder"}. Give it to the user that runs Jubilee, or name another folder (DATA_DIR).`,
  ],
  [
    /^EROFS$/,
    ({ place }) =>
      `The file system of${place || " the folder"} can only be read. Name another folder (DATA_DIR).`,
  ],
  [
    /^(EEXIST|ENOTDIR)$/,
    ({ place }) => `There is a file where a folder is needed:${place}. Name another folder (DATA_DIR).`,
  ],
  [/^ENOENT$/, ({ place }) => `There is no${place || " such file"}.`],
  [
    /^(ENOSPC|EDQUOT|SQLITE_FULL)$/,
    ({ place }) => `The disk is full${place && `:${place}`}. Make room, and start again.`,
  ],
  [/^(EMFILE|ENFILE)$/, () => "Too many files are open. Raise the limit (ulimit -n, LimitNOFILE)."],
  [
    /^SQLITE_(CANTOPEN|READONLY|PERM)/,
    () =>
      "The database cannot be written. Give the data folder, and all that is in it, to the user that runs Jubilee.",
  ],
  [/^SQLITE_(CORRUPT|NOTADB)/, () => "The database is damaged. Put a backup back:  npm run restore <folder>"],
  [/^SQLITE_(BUSY|LOCKED)/, () => "Another program holds the database. End it, and start again."],
  [
    /^(EIO|SQLITE_IOERR)/,
    ({ code, place }) => `The disk answers with an error${place && `:${place}`} (${code}).`,
  ],
  [
    /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)$/,
    () => "A package is missing, or is for another machine. Run:  npm ci",
  ],
];

/** What stands in the way, in a line for the person who started this; a bug of ours with its stack. */
export function inWords(problem: unknown): string {
  if (problem instanceof BadConfig)
    return `The settings are not right. ${problem.message.split("\n").join("; ")}`;
  if (problem instanceof UnsafeGround || problem instanceof NotBuilt) return problem.message;
  if (problem instanceof Refused)
    return "The database did not answer in time. Look whether its disk is full, and start again.";
  const { syscall, message } = problem as NodeJS.ErrnoException;
  const obstacle = obstacleIn(problem);
  const [, words] = known.find(([codes]) => codes.test(obstacle.code)) ?? [];
  if (syscall === "listen" && obstacle.code !== "EADDRINUSE")
    return `The port cannot be used (${message}). Set PORT or HOST to another one.`;
  return words ? words(obstacle) : String((problem as Error)?.stack ?? problem);
}

/** Drizzle and a search of several addresses wrap what the system said. */
function obstacleIn(problem: unknown): Obstacle {
  const { code, path, dest, hostname, cause, errors } = problem as {
    code?: unknown;
    path?: string;
    dest?: string;
    hostname?: string;
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = cause ?? errors?.[0];
  if (typeof code !== "string" && inner) return obstacleIn(inner);
  const place = dest ?? path;
  return {
    code: typeof code === "string" ? code : "",
    place: place ? ` ${place}` : "",
    hostname: hostname ?? "",
  };
}

/** Runs what an operator has asked for: what stands in its way is said in words, with exit code 1. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    console.error(inWords(problem));
    process.exitCode = 1;
  }
}
