import { openStore } from "#db/dialect.ts";
import { createApp } from "#server/app.ts";
import { clientFolder, loadRenderer } from "#server/client-build.ts";
import { doubtsAbout, readConfig } from "#server/config.ts";
import { inWords } from "#server/in-words.ts";
import { serverKey } from "#server/key.ts";
import { createLog, logWhatNobodyCaught } from "#server/log.ts";
import { stopOnSignals } from "#server/signals.ts";
import { offerSetUp } from "#server/signins/set-up.ts";

const realClock = () => Temporal.Now.instant();

/**
 * Starts the server as the environment says; what stands in the way is said in words, and ends the process.
 * A demonstration brings a clock of its own.
 */
export async function serve({ clock = realClock } = {}): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    logWhatNobodyCaught(log);
    const renderer = await loadRenderer();
    const store = await openStore(config);
    const app = await createApp({
      config,
      store,
      serverKey: await serverKey(store, config),
      clock,
      log,
      renderer,
      rendererBuilt: true,
      clientFolder,
    });
    await app.start();
    stopOnSignals(app);
    for (const doubt of doubtsAbout(config)) console.warn(doubt);
    console.log(`Jubilee serves ${config.publicUrl} (on ${config.host}:${config.port}).`);
    const token = await offerSetUp(store, clock());
    if (token)
      console.log(
        `There is no organizer yet. Open this link once, within an hour (each start makes a new one):\n${config.publicUrl}/set-up#${token}`,
      );
  } catch (problem) {
    console.error(inWords(problem));
    process.exit(1);
  }
}
