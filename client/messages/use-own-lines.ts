import { useEffect, useMemo, useState } from "react";
import { keptOf, lasting, type Person } from "#client/kept.ts";
import type { Outgoing } from "#client/live/outgoing.ts";

/** A room tells a line with its writer's name, which others may have as well: the browser knows its own. */
export function useOwnLines(person: Person, roomId: string, outgoing: readonly Outgoing[]) {
  const name = `lines.${roomId}`;
  const kept = useMemo(() => keptOf(person, lasting()), [person]);
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(asIds(kept.all(name)[0]?.[1])));
  useEffect(() => {
    const said = outgoing.flatMap(({ command, input }) => (command === "messages.send" ? [input.id] : []));
    if (said.every((id) => ids.has(id))) return;
    const all = [...new Set([...ids, ...said])].slice(-keptMax);
    kept.put(name, all);
    setIds(new Set(all));
  }, [outgoing, ids, kept, name]);
  return ids;
}

const keptMax = 200;

const asIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
