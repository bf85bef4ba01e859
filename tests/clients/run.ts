import { spawn } from "node:child_process";

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, its input given whole. */
export function run(
  command: string,
  given: readonly string[],
  { input = "", env = {}, cwd }: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd, env: { ...process.env, ...env } });
    const said = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on("data", (chunk: Buffer) => said.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      const whole = (chunks: Buffer[]) => Buffer.concat(chunks).toString();
      resolve({ status, stdout: whole(said.stdout), stderr: whole(said.stderr) });
    });
    child.stdin.on("error", () => {}); // it may end before it has read everything
    child.stdin.end(input);
  });
}

/** As `run`, for programs in which nothing but success makes sense. */
export async function runWell(...given: Parameters<typeof run>): Promise<string> {
  const { status, stdout, stderr } = await run(...given);
  if (status !== 0) throw new Error(`${given[0]} ended with ${status}:\n${stderr}${stdout}`);
  return stdout;
}
