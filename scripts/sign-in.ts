import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { engineName, openStore } from "#db/dialect.ts";
import { UnsafeGround } from "#db/engine.ts";
import { readConfig } from "#server/config.ts";
import { orSayWhy } from "#server/in-words.ts";
import { signInByOperator } from "#server/staff/sign-in-by-operator.ts";
import { limits } from "#shared/limits.ts";

/**
 * `npm run sign-in -- <address> [--without-passkeys]`: prints a link that signs a team member in once,
 * for whoever has no mail or has lost every passkey. The server may run or not.
 */
await orSayWhy(async () => {
  const { dataDir, databaseUrl, publicUrl } = readConfig(process.env);
  if (databaseUrl && engineName !== "postgres") return onPostgres();
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { "without-passkeys": { type: "boolean", default: false } },
  });
  const [address] = positionals;
  if (!address) throw new UnsafeGround("Say who: npm run sign-in -- <address> [--without-passkeys]");

  const store = await openStore({ dataDir, databaseUrl, beside: true });
  try {
    const token = await signInByOperator(store, {
      address,
      withoutPasskeys: values["without-passkeys"],
      now: Temporal.Now.instant(),
    });
    if (values["without-passkeys"])
      console.log(`The passkeys and recovery codes of ${address} are removed, and their sign-ins ended.`);
    console.log(
      `Open this link once, within ${limits.operatorLinkMinutes} minutes:\n${publicUrl}/j#${token}`,
    );
  } finally {
    await store.close();
  }
});

/** The same, on the engine that DATABASE_URL names. */
function onPostgres() {
  const self = fileURLToPath(import.meta.url);
  const run = ["--conditions=postgres", self, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, run, { stdio: "inherit" }).status ?? 1;
}
