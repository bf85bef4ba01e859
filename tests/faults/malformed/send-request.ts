import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import type { BadRequest } from "./requests.ts";

export interface Answered {
  /** Null: the line was closed without an answer. */
  status: number | null;
  type: string;
  body: string;
}

const nothing: Answered = { status: null, type: "", body: "" };
const patienceMillis = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export const sendRequest = (port: number, request: BadRequest): Promise<Answered> =>
  request.raw ? sendRaw(port, request.raw, request.endsEarly) : sendKept(port, request);

function sendKept(
  port: number,
  { method, path, headers, body }: Pick<BadRequest, "method" | "path" | "headers" | "body">,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      {
        host: "127.0.0.1",
        port,
        agent,
        method,
        path,
        headers: { ...headers, "content-length": body.length },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", () => resolve(nothing));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? null,
            type: response.headers["content-encoding"] ? "packed" : (response.headers["content-type"] ?? ""),
            body: Buffer.concat(chunks).toString("latin1"),
          }),
        );
      },
    );
    sending.setTimeout(patienceMillis, () => reject(new Error("There was no answer.")));
    // A kept line that the server let go of just then says nothing of the request: as browsers do, once more.
    const letGo = (problem: NodeJS.ErrnoException) => sending.reusedSocket && problem.code === "ECONNRESET";
    sending.on("error", (problem) =>
      letGo(problem) ? resolve(sendKept(port, { method, path, headers, body })) : reject(problem),
    );
    sending.end(body);
  });
}

/** The pieces one after the other, until the server closes the line; whoever ends early says no more. */
function sendRaw(port: number, pieces: Buffer[], endsEarly: boolean): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const line = connect({ port, host: "127.0.0.1", noDelay: true });
    const late = setTimeout(() => reject(new Error("The line stayed open.")), patienceMillis);
    let text = "";
    line.on("data", (bytes) => (text += bytes.toString("latin1")));
    line.on("error", () => {});
    line.on("close", () => {
      clearTimeout(late);
      resolve(parsed(text));
    });
    void (async () => {
      for (const piece of pieces) {
        if (line.destroyed) return;
        line.write(piece);
        if (pieces.length > 1) await new Promise((next) => setImmediate(next));
      }
      if (endsEarly) line.end();
    })();
  });
}

function parsed(text: string): Answered {
  const final = text.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, "");
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(final) ?? [];
  const [head = "", ...rest] = final.split("\r\n\r\n");
  const [, given = ""] = /\r\ncontent-type: (.*)/i.exec(head) ?? [];
  const type = /\r\ncontent-encoding: /i.test(head) ? "packed" : given;
  return status ? { status: Number(status), type, body: rest.join("\r\n\r\n") } : nothing;
}
