import { spawn } from "node:child_process";
import { build, type Plugin } from "vite";
import { forgetBuild } from "./build.ts";

/**
 * `npm run dev`: the client is built anew with every change, the server starts again with every
 * change of its own code or of the renderer, and open pages load again after either.
 */
const watch = {};
await forgetBuild(); // what is built here is for nobody else
await build({ logLevel: "warn", build: { watch }, plugins: [reloadsItself()] });
await build({ logLevel: "warn", build: { watch, ssr: "client/public/render.tsx" } });

const folders = ["server", "shared", "db", "build/client", "build/ssr"].map(
  (folder) => `--watch-path=${folder}`,
);
const condition = process.env.DATABASE_URL ? ["--conditions=postgres"] : [];
const server = spawn(process.execPath, [...folders, ...condition, "server/main.ts"], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    server.kill(signal);
    process.exit(0);
  });

/** Each page asks which build there is, and loads again when it is another, or the server was away. */
function reloadsItself(): Plugin {
  const file = "build.txt";
  let number = 0;
  return {
    name: "reload",
    buildStart: () => void number++,
    renderChunk: (code, chunk) => (chunk.isEntry ? `${code};(${poll})("/${file}", "${number}")` : null),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: file, source: String(number) });
    },
  };
}

/** Runs in the page. */
function poll(address: string, mine: string) {
  let away = false;
  setInterval(async () => {
    const response = await fetch(address, { cache: "no-store" }).catch(() => null);
    if (!response?.ok) away = true;
    else if (away || (await response.text()) !== mine) location.reload();
  }, 500);
}
