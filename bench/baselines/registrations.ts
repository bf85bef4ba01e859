import { join } from "node:path";
import Database from "better-sqlite3";
import express from "express";
import { RegistrationDraft } from "#shared/registrations.ts";

/**
 * The least that could be called a registration: bare Express, the same zod schema, one prepared
 * insert that is on disk before the answer. No seats, no mail, no sign-in, no rights, no limits.
 */
const database = new Database(join(process.env.DATA_DIR as string, "baseline.db"));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`CREATE TABLE registrations (
  id text PRIMARY KEY, event_id text NOT NULL, email text NOT NULL, name text NOT NULL, affiliation text NOT NULL,
  lang text NOT NULL, mode text NOT NULL, UNIQUE (event_id, email))`);
const insert = database.prepare("INSERT INTO registrations VALUES (?, ?, ?, ?, ?, ?, ?)");

const app = express();
app.use(express.json());
app.get("/readyz", (_request, response) => void response.send("ready"));
app.post("/register", (request, response) => {
  const parsed = RegistrationDraft.safeParse(request.body);
  if (!parsed.success) return void response.sendStatus(400);
  const { id, eventId, email, name, affiliation, lang, mode } = parsed.data;
  insert.run(id, eventId, email, JSON.stringify(name), affiliation, lang, mode);
  response.json({ ok: true, value: parsed.data });
});
app.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
