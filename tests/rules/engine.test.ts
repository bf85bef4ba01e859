import { describe, expect, test, vi } from "vitest";
import { type Engine, fewAtOnce, groupCommit } from "#db/engine.ts";
import { Refused } from "#shared/refusal.ts";

interface Notes {
  put(note: string): Promise<void>;
}

class Away extends Error {}
class Again extends Error {}

/** A database of notes: what is written down, and each statement that led to it. */
class Notebook implements Engine<Notes> {
  kept: string[] = [];
  statements: string[] = [];
  queriesOnly = false;
  /** What goes wrong, at which commit from the first on. */
  failures: (Error | null)[] = [];
  #page: string[] | null = null;
  #mark = 0;

  async begin() {
    this.statements.push("BEGIN");
    this.#page = [...this.kept];
    return { put: async (note: string) => void this.#page?.push(note) };
  }
  async run(statement: string) {
    this.statements.push(statement);
    if (statement === "SAVEPOINT command") this.#mark = this.#page?.length ?? 0;
    if (statement === "ROLLBACK TO SAVEPOINT command") this.#page?.splice(this.#mark);
  }
  async commit() {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.statements.push("COMMIT");
    this.kept = this.#page ?? [];
    this.#page = null;
  }
  async rollback() {
    this.statements.push("ROLLBACK");
    this.#page = null;
  }
  /** As SQLite on a full disk: the whole transaction is gone without anybody's asking. */
  lose() {
    this.#page = null;
  }
  open = () => this.#page !== null;
  again = (problem: unknown) => problem instanceof Again;
  away = (problem: unknown) => problem instanceof Away;
}

function open(change: Partial<Pick<Notebook, "queriesOnly" | "failures">> = {}) {
  const notebook = Object.assign(new Notebook(), change);
  const { write, drained } = groupCommit(notebook);
  const put = (note: string) =>
    write(async (tx) => {
      await tx.put(note);
      return note;
    });
  return { notebook, write, put, drained };
}
const begins = ({ statements }: Notebook) => statements.filter((statement) => statement === "BEGIN").length;
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) =>
    outcome.status === "fulfilled"
      ? outcome.value
      : outcome.reason instanceof Refused
        ? outcome.reason.refusal.code
        : outcome.reason.message,
  );

describe("writes that come together", () => {
  test("share one commit, in the order in which they came", async () => {
    const { notebook, put } = open();
    expect(await Promise.all([put("Ada"), put("Ben"), put("Cyd")])).toEqual(["Ada", "Ben", "Cyd"]);
    expect(notebook.kept).toEqual(["Ada", "Ben", "Cyd"]);
    expect(begins(notebook)).toBe(1);
  });

  test("are answered after the commit, not before", async () => {
    const { notebook, put } = open();
    await put("Ada").then(() => expect(notebook.statements.at(-1)).toBe("COMMIT"));
  });

  test("do not wait for each other's failures: one that fails takes back only itself", async () => {
    const { notebook, write, put } = open();
    const eve = write(async (tx) => {
      await tx.put("Eve");
      throw new Refused("sold-out");
    });
    expect(codes(await Promise.allSettled([put("Ada"), eve, put("Ben")]))).toEqual([
      "Ada",
      "sold-out",
      "Ben",
    ]);
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
    expect(begins(notebook)).toBe(1);
  });

  test("go in groups of 256 at most", async () => {
    const { notebook, put } = open();
    const names = Array.from({ length: 600 }, (_, at) => `guest ${at}`);
    await Promise.all(names.map(put));
    expect(notebook.kept).toEqual(names);
    expect(begins(notebook)).toBe(3);
  });

  test("have all been written once the queue has drained", async () => {
    const { notebook, put, drained } = open();
    void put("Ada");
    void put("Ben");
    await drained();
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
  });
});

describe("a commit that fails", () => {
  test("for a moment is made again with the whole group, and everybody is answered once", async () => {
    const { notebook, put } = open({ failures: [new Again(), new Again()] });
    expect(await Promise.all([put("Ada"), put("Ben")])).toEqual(["Ada", "Ben"]);
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
    expect(begins(notebook)).toBe(3);
  });

  test("is made again however slow the first time was: a machine that is busy with other things is no database that is away", async () => {
    const { notebook, put } = open();
    let failures = 0;
    notebook.commit = async () => {
      nowMillis += 60_000;
      if (failures++ < 2) throw new Again();
    };
    let nowMillis = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => nowMillis);
    expect(codes(await Promise.allSettled([put("Ada")]))).toEqual(["Ada"]);
    failures = Number.NEGATIVE_INFINITY;
    expect(codes(await Promise.allSettled([put("Ben")]))).toEqual(["busy"]);
    clock.mockRestore();
  });

  test("since the database is away tells everybody to try again, and the next write goes through", async () => {
    const { notebook, put } = open({ failures: [new Away()] });
    expect(codes(await Promise.allSettled([put("Ada"), put("Ben")]))).toEqual(["busy", "busy"]);
    expect(notebook.kept).toEqual([]);
    expect(await put("Cyd")).toBe("Cyd");
    expect(notebook.kept).toEqual(["Cyd"]);
  });

  test("for a reason that nobody knows is everybody's error, not a yes", async () => {
    const { notebook, put } = open({ failures: [new Error("no reason")] });
    expect(codes(await Promise.allSettled([put("Ada"), put("Ben")]))).toEqual(["no reason", "no reason"]);
    expect(notebook.kept).toEqual([]);
  });
});

describe("within a group", () => {
  test("a conflict found half-way runs all of it again, those before it too", async () => {
    const { notebook, write, put } = open();
    let tries = 0;
    const ada = put("Ada");
    const ben = write(async (tx) => {
      await tx.put("Ben");
      if (++tries === 1) throw new Again();
      return "Ben";
    });
    expect(await Promise.all([ada, ben])).toEqual(["Ada", "Ben"]);
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
    expect(begins(notebook)).toBe(2);
  });

  test("a transaction that the engine took back by itself is nobody's yes", async () => {
    const { notebook, write, put } = open();
    const ben = write(async () => {
      notebook.lose();
      throw new Error("disk full");
    });
    expect(codes(await Promise.allSettled([put("Ada"), ben]))).toEqual(["disk full", "disk full"]);
    expect(notebook.kept).toEqual([]);
  });

  test("waiting for anything but a query is an error where queries answer at once, and holds nobody up", async () => {
    const { notebook, write, put } = open({ queriesOnly: true });
    const eve = write(async (tx) => {
      await tx.put("Eve");
      await new Promise((later) => setTimeout(later, 50));
      await tx.put("Eve, much later");
    });
    const [ada, late, ben] = await Promise.allSettled([put("Ada"), eve, put("Ben")]);
    expect([ada, ben]).toEqual([
      { status: "fulfilled", value: "Ada" },
      { status: "fulfilled", value: "Ben" },
    ]);
    expect(late).toEqual({
      status: "rejected",
      reason: new Error("A write awaited something that is not a query."),
    });
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
  });

  test("what it does after all comes too late for any transaction", async () => {
    const { notebook, write, put } = open({ queriesOnly: true });
    const { promise: later, resolve: goOn } = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    const eve = write((tx) => {
      late = later.then(() => tx.put("Eve, much later"));
      return late;
    });
    await expect(eve).rejects.toThrow();
    const ada = write(async (tx) => {
      await tx.put("Ada");
      goOn(); // while Ada's transaction is open
      await expect(late).rejects.toThrow();
    });
    await Promise.all([ada, put("Ben")]);
    expect(notebook.kept).toEqual(["Ada", "Ben"]);
  });

  test("control: where queries take their time, waiting is no error", async () => {
    const { write } = open();
    expect(await write(() => new Promise((later) => setTimeout(() => later("Ada"), 20)))).toBe("Ada");
  });
});

test("one after the other means in order of call, whatever fails on the way", async () => {
  const inOrder = fewAtOnce(1);
  const heard: string[] = [];
  const say = (name: string, millis: number) =>
    inOrder(async () => {
      await new Promise((later) => setTimeout(later, millis));
      heard.push(name);
      if (name === "Ben") throw new Error("Ben");
    });
  expect(codes(await Promise.allSettled([say("Ada", 20), say("Ben", 5), say("Cyd", 0)]))).toEqual([
    undefined,
    "Ben",
    undefined,
  ]);
  expect(heard).toEqual(["Ada", "Ben", "Cyd"]);
});

test("a few at once means no more than so many, begun in order of call", async () => {
  const three = fewAtOnce(3);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3, 4].map((at) =>
    three(() => {
      begun.push(at);
      return new Promise<void>((end) => ends.push(end));
    }),
  );
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  await all[1];
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3]));
  ends[0]?.();
  ends[2]?.();
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3, 4]));
  for (const end of ends) end();
  await Promise.all(all);
});
