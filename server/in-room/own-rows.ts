import type { AuthoredTable } from "#db/authored.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { advanceClock } from "#server/rooms/store.ts";
import type { ThingKind } from "#shared/live.ts";
import type { PersonalData } from "#shared/personal.ts";
import type { Texts } from "#shared/texts.ts";

export interface Whose {
  roomIds: string[];
  author: string;
}
export interface Leaving extends Whose {
  /** Who the author is from now on. */
  nobody: string;
  /** Whether what was said goes along, or goes on without its author, as the event has it. */
  takesWords: boolean;
}

/** What a table of rooms holds of a person: how they see it, and how it goes on without them. */
export interface OwnRows {
  kind: ThingKind;
  /** What a person calls it among what is kept of them. */
  name: Texts;
  seen(tx: ReadTx, whose: Whose): Promise<Seen>;
  /** From now on the rows are nobody's. Answers with the rooms that hear of it. */
  disown(tx: Tx, leaving: Leaving): Promise<string[]>;
}

/** Every table whose rows say an author: a missing one does not compile. */
export type OwnRowsOfRooms = { readonly [T in AuthoredTable]: OwnRows };

/** Each text, or how many there are of what has none. */
export type Seen = Said[] | number;
interface Said extends Pick<PersonalData["said"][number], "text" | "state" | "at"> {
  roomId: string;
}

interface SaidRow {
  id: string;
  roomId: string;
  from: { name: string; affiliation: string; mode: "onsite" | "online" | null };
  text: string;
  state: string;
}
export interface Disowned extends Pick<SaidRow, "from"> {
  author: string;
  clock: number;
  text?: string;
  state?: "hidden";
}
interface SaidTable<Row extends SaidRow> extends Pick<OwnRows, "kind" | "name"> {
  by(tx: ReadTx, whose: Whose): Promise<Row[]>;
  at(row: Row): Temporal.Instant;
  change(tx: Tx, id: string, disowned: Disowned): Promise<void>;
}

/** What stands where a text was that its author took along. */
const removedText = "…";

/** A table of texts that people said. */
export const saidRows = <Row extends SaidRow>({ by, at, change, ...named }: SaidTable<Row>): OwnRows => ({
  ...named,
  async seen(tx, whose) {
    const rows = await by(tx, whose);
    return rows.map((row) => ({
      roomId: row.roomId,
      text: row.text,
      state: row.state,
      at: at(row).toString(),
    }));
  },
  async disown(tx, { nobody, takesWords, ...whose }) {
    const rows = await by(tx, whose);
    for (const { id, roomId, from } of rows)
      await change(tx, id, {
        author: nobody,
        from: { name: "", affiliation: "", mode: from.mode },
        clock: await advanceClock(tx, roomId, named.kind),
        ...(takesWords ? { text: removedText, state: "hidden" } : {}),
      });
    return rows.map(({ roomId }) => roomId);
  },
});
