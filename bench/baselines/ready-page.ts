import { readFileSync } from "node:fs";
import compression from "compression";
import express from "express";

/** Bare Express that has its answer ready: the HTML in the file PAGE. */
const page = readFileSync(process.env.PAGE as string, "utf8");
const app = express();
app.use(compression());
app.get("/{*path}", (_request, response) => void response.type("html").send(page));
app.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
