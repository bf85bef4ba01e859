import { defineConfig } from "drizzle-kit";

const postgres = (process.env.NODE_OPTIONS ?? "").includes("postgres");

export default defineConfig({
  schema: "./db/schema.ts",
  dialect: postgres ? "postgresql" : "sqlite",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
});
