import type { Tx } from "#db/engine.ts";
import { insertGrant, staffByEmail } from "#server/team/store.ts";
import type { Grant } from "#shared/grants.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";

interface NewGrant {
  eventId: string;
  role: Grant["role"];
  hostId?: string;
  roomId?: string;
  email: string;
  name: string;
  lang: Lang;
}

/** Gives a role without a mail: for seeds and scenes. Answers the team member's id. */
export async function insertGrantFor(
  tx: Tx,
  { eventId, role, hostId, roomId, email, name, lang }: NewGrant,
): Promise<string> {
  const staff = await staffByEmail(tx, {
    id: newId(),
    email,
    name,
    lang,
    state: "active",
    standing: "member",
  });
  await insertGrant(tx, {
    id: newId(),
    eventId,
    staffId: staff.id,
    role,
    hostId: hostId ?? null,
    roomId: roomId ?? null,
  });
  return staff.id;
}
