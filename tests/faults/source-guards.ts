import { registerHooks } from "node:module";

interface Guard {
  /** The module that holds it, from the project's root. */
  file: string;
  /** What stands there, and what stands there without the guard; the file where it is another one. */
  edits: [stands: string, instead: string, file?: string][];
}

/**
 * Guards that a control takes out of the server it starts, by changing the source as it is loaded:
 * the product itself has no switch that could be left on.
 */
export const guards = {
  "names are looked up in a map": {
    file: "server/dispatch.ts",
    edits: [
      [
        "new Map<string, Command>(Object.entries(contract))",
        "{ get: (name: string) => (contract as Record<string, Command>)[name] }",
      ],
      // What stands behind it, and would answer for it.
      ["if (problem instanceof TypeError) return null;", "", "server/parsed.ts"],
    ],
  },
  "texts are well formed and hold no NUL": {
    file: "shared/texts.ts",
    edits: [['text.isWellFormed() && !text.includes("\\0")', "text.length >= 0"]],
  },
  "instants are as fine as Temporal's": {
    file: "shared/commands.ts",
    edits: [[".regex(/^[^.]+(\\.\\d{1,9})?(Z|[+-][\\d:]+)$/)", ""]],
  },
  "packets have a size": {
    file: "server/live/sockets.ts",
    edits: [["maxHttpBufferSize: limits.socketPacketBytesMax", "maxHttpBufferSize: 1e9"]],
  },
  "what a call throws is answered": {
    file: "server/live/sockets.ts",
    edits: [
      [
        "answer({ ok: false, refusal: problem instanceof Refused ? problem.refusal : refusalForBug });",
        "throw problem;",
      ],
    ],
  },
  "a slow reader is closed, and asks no more": {
    file: "server/live/sockets.ts",
    edits: [
      ["if (waitingBytes > limits.socketBacklogBytesMax) connection", "if (false) connection"],
      ["if (behindSinceMillis !== null &&", "if (false &&"],
      ["if (backlog.isLarge() || !mayJoin(performance.now()))", "if (false)"],
    ],
  },
  "strangers of a network spend what it has": {
    file: "server/gate/gate.ts",
    edits: [
      ["if (isCounted) await spendAsNetwork", "if (false) await spendAsNetwork"],
      ["if (isCounted) await bodyOfNetwork", "if (false) await bodyOfNetwork"],
    ],
  },
  "a cookie of nobody is not remembered": {
    file: "server/gate/known.ts",
    edits: [
      ['hashToken(tokens.join("\\n"))', 'tokens.join("\\n")'],
      ["if (!id) return null;", ""],
    ],
  },
  "a mail is sent once the mail server has said so": {
    file: "server/outbox.ts",
    edits: [
      [
        "const step = await bring(taken);",
        'await store.write((tx) => settleMail(tx, mail, { state: "sent", sentAt: clock() })); const step = await bring(taken);',
      ],
    ],
  },
  "what is done and how far it has come are one commit": {
    file: "server/errand-runner.ts",
    edits: [
      [
        "else if (progress) await errandComesTo(tx, errand.id, progress);",
        "else if (progress) later = (effects) => errandComesTo(effects.tx, errand.id, progress);",
      ],
      [
        "await doPiece(passedOver);",
        "later = async () => {}; await doPiece(passedOver); await own.write(later);",
      ],
      [
        "let wanted = false;",
        "let wanted = false; let later: (effects: Effects) => Promise<void> = async () => {};",
      ],
    ],
  },
  "the key has a fingerprint": {
    file: "server/meta.ts",
    edits: [["if (kept !== fingerprint)", "if (false)"]],
  },
  "a key has 32 characters or more": {
    file: "server/key.ts",
    edits: [["if (key.length < serverKeyCharsMin)", "if (false)"]],
  },
  "what a neighbour in the database says is parsed": {
    file: "db/hints.postgres.ts",
    edits: [["readHint(payload)", 'JSON.parse(payload ?? "{}") as Hint']],
  },
} satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;

/** Every edit, with the file that it is made in. */
export function editsOf(name: GuardName) {
  const { file, edits }: Guard = guards[name];
  return edits.map(([stands, instead, own = file]) => ({ stands, instead, file: own }));
}

export function takeOut(name: GuardName): void {
  const edits = editsOf(name).map((edit) => ({
    ...edit,
    url: new URL(`../../${edit.file}`, import.meta.url).href,
  }));
  registerHooks({
    load(loaded, context, nextLoad) {
      const module = nextLoad(loaded, context);
      const here = edits.filter(({ url }) => url === loaded);
      if (here.length === 0) return module;
      let source = String(module.source);
      for (const { stands, instead, file } of here) {
        if (!source.includes(stands)) throw new Error(`The guard "${name}" is not in ${file} any more.`);
        source = source.replace(stands, instead);
      }
      return { ...module, source };
    },
  });
}
