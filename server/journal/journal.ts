import type { JournalDocuments } from "#db/documents.ts";
import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { insertEdits, trimJournal } from "#server/journal/store.ts";
import type { EditNoun } from "#shared/edits.ts";
import { same } from "#shared/merge.ts";
import { newId } from "#shared/new-id.ts";

/** One document that a command changed; null where it was not there before, or is not any more. */
export type Edit = {
  [N in EditNoun]: {
    noun: N;
    id: string;
    before: JournalDocuments[N] | null;
    after: JournalDocuments[N] | null;
  };
}[EditNoun];

/** What one command writes of documents, and takes back. */
export interface Journal {
  readonly id: string;
  readonly edits: Edit[];
  /** The group of edits that it takes back. */
  undoes: string | null;
}
/** Most commands write none: its id is made when it is first asked for. */
export function openJournal(): Journal {
  let id: string | undefined;
  return {
    get id() {
      id ??= newId();
      return id;
    },
    edits: [],
    undoes: null,
  };
}

/** What a document is written by: its store takes both, so that none is written without a line of the journal. */
export interface Journaled {
  tx: Tx;
  journal: Journal;
}

interface Sent {
  command: string;
  input: unknown;
  actor: Actor;
  now: Temporal.Instant;
}

/** In the transaction of the command, once it is done. */
export async function keepJournal({ tx, journal }: Journaled, { command, input, actor, now }: Sent) {
  const edits = journal.edits.filter(({ before, after }) => !sameDocument(before, after));
  const { eventId } = input as { eventId?: string };
  if (edits.length === 0 || !eventId || !actor.staff) return;
  const { id, undoes } = journal;
  const { name, email, id: staffId } = actor.staff;
  await insertEdits(tx, { id, eventId, at: now, who: name || email, staffId, command, undoes }, edits);
  await trimJournal(tx, eventId);
}

/** Whatever numbers their versions bear. */
export const sameDocument = (a: object | null, b: object | null) => same(unversioned(a), unversioned(b));
const unversioned = (document: object | null) => document && { ...document, version: 0 };
