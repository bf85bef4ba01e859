import { registerHooks } from "node:module";

interface Guard {
  /** The module that holds it, from the project's root. */
  file: string;
  stands: string;
  instead: string;
}

/**
 * Guards that a control takes out of the server it starts, by changing the source as it is loaded:
 * the product itself has no switch that could be left on.
 */
export const guards = {
  "names are looked up in a map": {
    file: "server/dispatch.ts",
    stands: "new Map<string, Command>(Object.entries(contract))",
    instead: "{ get: (name: string) => (contract as Record<string, Command>)[name] }",
  },
  "texts are well formed and hold no NUL": {
    file: "shared/texts.ts",
    stands: 'text.isWellFormed() && !text.includes("\\0")',
    instead: "text.length >= 0",
  },
  "instants are as fine as Temporal's": {
    file: "shared/commands.ts",
    stands: ".regex(/^[^.]+(\\.\\d{1,9})?(Z|[+-][\\d:]+)$/)",
    instead: "",
  },
  "packets have a size": {
    file: "server/sockets.ts",
    stands: "maxHttpBufferSize: limits.socketPacketBytesMax",
    instead: "maxHttpBufferSize: 1e9",
  },
  "what a call throws is answered": {
    file: "server/sockets.ts",
    stands: "answer({ ok: false, refusal: problem instanceof Refused ? problem.refusal : refusalForBug });",
    instead: "throw problem;",
  },
} satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;

export function takeOut(name: GuardName): void {
  const { file, stands, instead } = guards[name];
  const url = new URL(`../../../${file}`, import.meta.url).href;
  registerHooks({
    load(loaded, context, nextLoad) {
      const module = nextLoad(loaded, context);
      if (loaded !== url) return module;
      const source = String(module.source);
      if (!source.includes(stands)) throw new Error(`The guard "${name}" is not in ${file} any more.`);
      return { ...module, source: source.replace(stands, instead) };
    },
  });
}
