import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

/** A calendar program, or another reader of what we hand out, that npm does not bring. */
interface Program {
  /** What to install on Debian. */
  packages: readonly string[];
  /** Ends with 0 where it is there. */
  probe: readonly [command: string, ...given: string[]];
}

/** Debian's own: the first `python3` of the path may be another, without its modules. */
export const python = "/usr/bin/python3";
const pythonWith = (module: string) => [python, "-c", `import ${module}`] as const;
export const [extractor = "kitinerary-extractor"] = globSync("/usr/lib/*/libexec/kf*/kitinerary-extractor");

export const programs = {
  libical: {
    packages: ["libical-dev", "gcc", "libc6-dev"],
    probe: ["gcc", "-fsyntax-only", "-include", "libical/ical.h", "-xc", "/dev/null"],
  },
  python: { packages: ["python3"], probe: [python, "-c", ""] },
  "python-icalendar": { packages: ["python3-icalendar"], probe: pythonWith("icalendar") },
  "python-vobject": { packages: ["python3-vobject"], probe: pythonWith("vobject") },
  "ruby-icalendar": {
    packages: ["ruby-icalendar", "ruby"],
    probe: ["ruby", "-rstringio", "-ricalendar", "-e", ""],
  },
  khal: { packages: ["khal"], probe: ["khal", "--version"] },
  calcurse: { packages: ["calcurse"], probe: ["calcurse", "--version"] },
  vdirsyncer: { packages: ["vdirsyncer"], probe: ["vdirsyncer", "--version"] },
  radicale: { packages: ["radicale"], probe: ["radicale", "--version"] },
  "Evolution Data Server": {
    packages: ["evolution-data-server", "gir1.2-ecal-2.0", "python3-gi", "dbus", "dconf-gsettings-backend"],
    probe: [
      "dbus-run-session",
      "--",
      python,
      "-c",
      "import gi; gi.require_version('ECal', '2.0'); from gi.repository import ECal; open('/usr/libexec/evolution-calendar-factory')",
    ],
  },
  gnumeric: { packages: ["gnumeric"], probe: ["ssconvert", "--version"] },
  xmllint: { packages: ["libxml2-utils"], probe: ["xmllint", "--version"] },
  kitinerary: { packages: ["libkpimitinerary-bin"], probe: [extractor, "--version"] },
  nginx: { packages: ["nginx-light", "openssl"], probe: ["nginx", "-v"] },
  caddy: { packages: ["caddy"], probe: ["caddy", "version"] },
  feedparser: { packages: ["python3-feedparser"], probe: pythonWith("feedparser") },
} as const satisfies Record<string, Program>;
export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

const known = new Map<ProgramName, boolean>();

export function isInstalled(name: ProgramName): boolean {
  const there = known.get(name) ?? spawnSync(...commandOf(name), { stdio: "ignore" }).status === 0;
  known.set(name, there);
  return there;
}

/** As Debian numbers it. */
export function versionOf(name: ProgramName): string {
  const [first] = programs[name].packages;
  const asked = spawnSync("dpkg-query", ["-W", first], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim().split("\t").join(" ") : "of a version unknown to dpkg";
}

const commandOf = (name: ProgramName): [string, string[]] => {
  const [command, ...given] = programs[name].probe;
  return [command, given];
};
