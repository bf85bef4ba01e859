import { openStore } from "#db/dialect.ts";
import { UnsafeGround } from "#db/engine.ts";
import { createApp } from "#server/app.ts";
import { clientFolder, loadRenderer } from "#server/client-build.ts";
import { BadConfig, readConfig } from "#server/config.ts";
import { serverKey } from "#server/links.ts";
import { createLog, logWhatNobodyCaught } from "#server/log.ts";
import { stopOnSignals } from "#server/signals.ts";
import { offerSetUp } from "#server/signins/set-up.ts";

const folderProblems = new Set([
  "EACCES",
  "EROFS",
  "EEXIST",
  "ENOTDIR",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
]);

/** Starts the server as the environment says; what stands in the way is said in words, and ends the process. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    logWhatNobodyCaught(log);
    const store = await openStore(config);
    const app = await createApp({
      config,
      store,
      serverKey: serverKey(config.dataDir, config.serverKey),
      clock: () => Temporal.Now.instant(),
      log,
      renderer: await loadRenderer(),
      clientFolder,
    });
    await app.start();
    stopOnSignals(app);
    console.log(`Jubilee serves ${config.publicUrl} (on ${config.host}:${config.port}).`);
    const token = await offerSetUp(store, Temporal.Now.instant());
    if (token)
      console.log(
        `There is no organizer yet. Open this link once, within a day:\n${config.publicUrl}/set-up#${token}`,
      );
  } catch (problem) {
    console.error(inWords(problem));
    process.exit(1);
  }
}

/** What stands in the way of a start, for the person who starts it. */
function inWords(problem: unknown): string {
  const { code = "", syscall, message, path } = problem as NodeJS.ErrnoException;
  if (problem instanceof BadConfig) return `The settings are not right:\n${message}`;
  if (problem instanceof UnsafeGround) return message;
  if (code === "EADDRINUSE") return "The port is taken. Stop what uses it, or set PORT to another one.";
  if (syscall === "listen") return `The port cannot be used (${message}). Set PORT or HOST to another one.`;
  if (folderProblems.has(code))
    return `The data folder cannot be written (${path ?? message}). Give it to this user, or set DATA_DIR.`;
  return String((problem as Error).stack ?? problem);
}
