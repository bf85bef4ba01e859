import type { Express, Request, Response } from "express";
import type { ZodType } from "zod";
import type { Command } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { langOf } from "#shared/lang.ts";
import type { Refusal } from "#shared/refusal.ts";

interface Mount {
  name: CommandName;
  /** As the router has it: `/e/:slug/event.ics`. */
  path: string;
  /** What the path says of the input, beside its parameters. */
  says: object;
}

/** Where the contract puts its files for other programs. */
export const mounts: Mount[] = Object.entries<Command>(contract).flatMap(([name, { at = {} }]) =>
  Object.entries(at).map(([path, says]) => ({ name: name as CommandName, path, says })),
);

interface Carriage {
  name: CommandName;
  input: object;
  /** What a refusal means at an address. */
  say: (refusal: Refusal) => Refusal;
}
type Carry = (carriage: Carriage, request: Request, response: Response) => Promise<void>;

/** Each at its address, which outlives the API. */
export function mountFiles(app: Express, carry: Carry, answerBusy: (response: Response) => void) {
  app.use("/feeds", (_request, response, next) => {
    // The address is a secret, whatever comes of asking for it.
    response.set({ "x-robots-tag": "noindex", "referrer-policy": "no-referrer" });
    next();
  });
  for (const { name, path, says } of mounts)
    app.get(path, async (request, response) => {
      try {
        const input = { ...asked(name, request), ...request.params, ...says };
        await carry({ name, input, say: asAddress }, request, response);
      } catch (problem) {
        // Never an empty calendar and nothing that looks final: a subscriber would drop every entry.
        if (response.headersSent) throw problem;
        answerBusy(response);
      }
    });
}

/**
 * What a file's address asks for. What it does not know it passes over, since programs add their own, and
 * so it does with what it does not understand: a subscription cannot recover from a 400.
 */
function asked(name: CommandName, { query }: Request): object {
  const { shape } = contract[name].input as unknown as { shape: Record<string, ZodType> };
  const understood = Object.entries(shape).flatMap(([key, field]) => {
    const first = [query[key]].flat()[0];
    const given = key === "lang" && typeof first === "string" ? langOf(first) : first;
    return given !== undefined && field.safeParse(given).success ? [[key, given]] : [];
  });
  return Object.fromEntries(understood);
}

/** Nothing is at an address that cannot be one. */
const asAddress = (refusal: Refusal): Refusal =>
  refusal.code === "bad-input" ? { code: "not-found" } : refusal;
