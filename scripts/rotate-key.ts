import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "#db/dialect.ts";
import { type Store, UnsafeGround } from "#db/engine.ts";
import { readConfig } from "#server/config.ts";
import { orSayWhy } from "#server/in-words.ts";
import { fingerprintOf, keyFile, makeKey, nextKeyFile, syncFolder, writeKeyFile } from "#server/key.ts";
import { changeKey, readKeyFacts } from "#server/meta.ts";
import { endSignInsByLink, mailMinutes, mailNewLinks, whomItConcerns } from "#server/rotation-store.ts";

/**
 * `npm run rotate-key`: says what a new server key would end; with `-- --yes` it is made, or taken from
 * SERVER_KEY, and everybody in events that take place is mailed their new link. `--sign-out` also ends
 * the sign-ins that came of links, for when the old key may be known to others.
 */
await orSayWhy(async () => {
  const config = readConfig(process.env);
  const { values: asked } = parseArgs({
    options: { yes: { type: "boolean", default: false }, "sign-out": { type: "boolean", default: false } },
  });
  const store = await openStore({ ...config, alone: true });
  try {
    const { served, fingerprint } = await readKeyFacts(store);
    if (!served) throw new UnsafeGround("This database has never been served: there are no links to end.");
    if (config.serverKey && fingerprintOf(config.serverKey) === fingerprint)
      throw new UnsafeGround("SERVER_KEY is still the old key. Set it to a new one, and run this again.");
    const { people, rooms } = await store.read(whomItConcerns);
    console.log(whatWillHappen(people.length, rooms, { ...asked, mails: config.smtpUrl !== null }));
    if (!asked.yes) return console.log("\nNothing has been done yet. To do it:  npm run rotate-key -- --yes");
    await rotate(store, { dataDir: config.dataDir, given: config.serverKey, signOut: asked["sign-out"] });
    console.log("\nDone. Start the server; back up the new key with the next backup.");
  } finally {
    await store.close();
  }
});

function whatWillHappen(
  people: number,
  rooms: number,
  { "sign-out": signOut, mails }: { "sign-out": boolean; mails: boolean },
): string {
  return `With a new server key these end at once:
  - every personal link, calendar feed and code for the door that has been mailed or printed
  - the links of hall screens (${rooms} rooms in events that take place): open them anew from the room's page
  - ${signOut ? "every sign-in of guests and hall screens (--sign-out)" : "no sign-in: who is in stays in (--sign-out ends those of guests and hall screens as well)"}
The team's sign-ins, passkeys and sign-in links stay.
${people} people in events that take place are mailed their new personal link, from which they subscribe to the new feed: ${mailMinutes(people)} minutes from the next start${mails ? "" : "; without SMTP_URL the mails wait"}.`;
}

interface Rotation {
  dataDir: string;
  given: string | null;
  signOut: boolean;
}

/** The new key is on the disk before the database knows of it, and takes its name after: a start between finds it. */
async function rotate(store: Store, { dataDir, given, signOut }: Rotation): Promise<void> {
  const key = given ?? makeKey();
  const file = join(dataDir, keyFile);
  const next = nextKeyFile(file);
  if (!given) {
    rmSync(next, { force: true });
    writeKeyFile(next, key, { replace: true });
  }
  await store.write(async (tx) => {
    await changeKey(tx, fingerprintOf(key));
    if (signOut) await endSignInsByLink(tx);
    const { people } = await whomItConcerns(tx);
    await mailNewLinks(tx, people, Temporal.Now.instant());
  });
  if (!given && existsSync(next)) {
    renameSync(next, file);
    syncFolder(dataDir);
  }
}
