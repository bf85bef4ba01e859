import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  /** Somebody else's file takes all but so many bytes; what is written meanwhile may leave none. */
  fill(bytesLeft: number): void;
  giveRoom(): void;
  remove(): void;
}

/** A file system of its own that can really be full. Whoever may not mount one is told so. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "jubilee-disk-"));
  const mount = (command: string, ...given: string[]) => {
    const { status, stderr, error } = spawnSync(command, [...given, folder], { encoding: "utf8" });
    if (status !== 0)
      throw new Error(
        `A disk that can be full is a tmpfs, and ${command} did not take it; this wants Linux and root: ${stderr || error}`,
      );
  };
  mount("mount", "-t", "tmpfs", "-o", `size=${bytes},mode=700`, "jubilee");
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill(bytesLeft) {
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)));
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code !== "ENOSPC") throw problem;
      }
    },
    giveRoom: () => rmSync(ballast),
    remove() {
      mount("umount", "--lazy");
      rmdirSync(folder);
    },
  };
}
