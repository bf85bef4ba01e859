import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { Refusal, Reply } from "#shared/refusal.ts";

/** Somebody with a browser of their own: keeps cookies, sends commands through the public door. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  /** With `cookie`, a browser that has been here before. */
  constructor(url: string, cookie = "") {
    this.#url = url;
    for (const pair of cookie.split("; ")) this.#keep(pair);
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async say<C extends CommandName>(command: C, input: Given<C>): Promise<Reply<Output<C>>> {
    const response = await this.fetch(`/api/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Reply<Output<C>>;
  }

  /** As `say`, for scenes in which nothing but a yes makes sense. */
  async do<C extends CommandName>(command: C, input: Given<C>): Promise<Output<C>> {
    const reply = await this.say(command, input);
    if (!reply.ok) throw unexpected(command, reply.refusal);
    return reply.value;
  }

  /** As `do`, by one who has more to do than a limit allows at a time: waits until it says to go on. */
  async doInTime<C extends CommandName>(command: C, input: Given<C>): Promise<Output<C>> {
    for (;;) {
      const reply = await this.say(command, input);
      if (reply.ok) return reply.value;
      if (reply.refusal.code !== "too-many") throw unexpected(command, reply.refusal);
      const seconds = reply.refusal.detail?.retryAfterSeconds ?? 1;
      await new Promise((next) => setTimeout(next, seconds * 1000));
    }
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("sec-fetch-site", "same-origin");
    if (this.cookie) headers.set("cookie", this.cookie);
    const response = await fetch(this.#url + path, { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value) this.#cookies.set(name, value);
    else this.#cookies.delete(name);
  }
}

const unexpected = (command: CommandName, refusal: Refusal) =>
  new Error(`${command} was refused: ${JSON.stringify(refusal)}`);
