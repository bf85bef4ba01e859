import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * `node scripts/launch.js [--engine] <file> …`: the first step of what operators run by npm. It is plain
 * JavaScript and needs no package, so that a Node of years ago can say in words what is missing.
 * With --engine the file runs on the database that DATABASE_URL names.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const parts = process.argv.slice(2);
const withEngine = parts[0] === "--engine";
const [file, ...given] = withEngine ? parts.slice(1) : parts;

const missing = whatIsMissing();
if (missing) {
  console.error(missing);
  process.exit(1);
}
endWithParent();

const target = resolve(root, file);
if (withEngine && process.env.DATABASE_URL) {
  const child = spawn(process.execPath, ["--conditions=postgres", target, ...given], { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
} else {
  process.argv = [process.argv[0], target, ...given];
  await import(pathToFileURL(target).href);
}

/** One line about what has to be installed first; empty where nothing has. */
function whatIsMissing() {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const modules = join(root, "node_modules");
  if (!existsSync(modules)) return "Nothing is installed yet. Run:  npm ci";
  const [needed] = Object.values(optionalDependencies);
  const here = process.versions.node;
  if (isOlder(here, needed)) {
    const said = `Jubilee runs on Node ${needed} or newer, and this is Node ${here}.`;
    return existsSync(join(modules, ".bin", "node"))
      ? `${said} Start it by npm, which takes the Node that the project brings along.`
      : `${said} The project brings its own as an optional package, and npm has left it out. Run:  npm ci --include=optional  (or install that Node from nodejs.org).`;
  }
  const absent = Object.keys(dependencies).find((name) => !existsSync(join(modules, name, "package.json")));
  return absent ? `The package ${absent} is not installed. Run:  npm ci` : "";
}

function isOlder(version, least) {
  const [ours, theirs] = [version, least].map((each) => each.split(".").map(Number));
  const at = theirs.findIndex((part, index) => part !== ours[index]);
  return at >= 0 && ours[at] < theirs[at];
}

/** npm puts a shell between, which passes no signal on: whoever ends npm would leave a server running. */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parents = whoIsAbove();
  const look = setInterval(() => {
    if (whoIsAbove() === parents) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, 300);
  look.unref();
}

/** The parent, and where the system says so, whose child that is: npm's while npm lives. */
function whoIsAbove() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "latin1");
    return `${parent} ${stat.slice(stat.lastIndexOf(")")).split(" ")[2]}`;
  } catch {
    return String(parent);
  }
}
