import { spawn } from "node:child_process";
import { build } from "vite";

/**
 * `npm run dev`: the client is built anew with every change, and the server starts again with every
 * change of its own code or of the renderer. Reload the page to see it.
 */
const watch = {};
await build({ logLevel: "warn", build: { watch } });
await build({ logLevel: "warn", build: { watch, ssr: "client/public/render.tsx" } });

const folders = ["server", "shared", "db", "build/ssr"].map((folder) => `--watch-path=${folder}`);
const condition = process.env.DATABASE_URL ? ["--conditions=postgres"] : [];
const server = spawn(process.execPath, [...folders, ...condition, "server/main.ts"], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    server.kill(signal);
    process.exit(0);
  });
