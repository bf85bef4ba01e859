import { isInstalled, programNames, programs, versionOf } from "#tests/clients/programs.ts";

/** Says, before anything runs, who will judge and who is not there. */
export default function () {
  for (const name of programNames) {
    const line = isInstalled(name)
      ? versionOf(name)
      : `NOT INSTALLED, its checks are skipped: apt-get install ${programs[name].packages.join(" ")}`;
    console.log(`${name.padEnd(22)} ${line}`);
  }
}
