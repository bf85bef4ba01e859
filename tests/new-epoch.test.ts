import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { openEvent, serverKey, startApp } from "#tests/app.ts";
import { heardLog } from "#tests/heard-log.ts";
import { freshState, Listener, listen } from "#tests/listener.ts";

const restore = fileURLToPath(new URL("../scripts/restore.ts", import.meta.url));

test.skipIf(engineName !== "postgres")(
  "after pg_restore, one command makes every open page start over",
  async () => {
    const app = await startApp();
    const { founder, eventId, roomId } = await openEvent(app);
    const place = { eventId, roomId };
    const before = await listen(app.url, founder, place);
    const known = before.state;
    before.close();
    await app.stop();

    const environment = {
      PATH: process.env.PATH,
      DATABASE_URL: app.databaseUrl,
      DATA_DIR: app.dataDir,
      SERVER_KEY: serverKey,
    };
    const { stdout } = await promisify(execFile)(process.execPath, [restore, "--new-epoch"], {
      env: environment,
    });
    expect(stdout).toBe("Every page that is open starts over when the server is started.\n");

    const heard = heardLog();
    const data = { dataDir: app.dataDir, databaseUrl: app.databaseUrl as string };
    const again = await startApp({ ...data, ...heard.options });
    expect(heard.security()).toMatchObject([{ event: "data-restored" }]);
    const back = new Listener(again.url, founder.cookie, place, {});
    back.state = known;
    await vi.waitFor(() => expect(back.joins).toMatchObject([{ ok: true, value: { whole: true } }]));
    expect(back.seen).toEqual(await freshState(again.url, founder, place));
    back.close();
    await again.close();
  },
);
