import { join } from "node:path";
import Database from "better-sqlite3";
import express from "express";

/** Bare Express that opens the same file, and is ready once it has read from it. */
const database = new Database(join(process.env.DATA_DIR as string, "jubilee.db"));
const one = database.prepare("SELECT id FROM registrations LIMIT 1");
const app = express();
app.get("/readyz", (_request, response) => void response.json(one.get()));
app.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
