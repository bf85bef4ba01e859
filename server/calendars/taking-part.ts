import { calendarWords } from "#server/calendars/words.ts";
import type { Entry } from "#server/programme/entry.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import type { Mode, Room } from "#shared/rooms.ts";
import { inLang, type Lang, type Texts } from "#shared/texts.ts";

/** For whom a calendar is written: somebody registered, or anyone. */
export interface Reader {
  lang: Lang;
  origin: string;
  registration: { mode: Mode; state: RegistrationState } | null;
}

export interface TakingPart {
  place: string;
  /** Whether the place is the venue. */
  isThere: boolean;
  how: string;
  /** The room's page, which asks for the registration: no secret, as calendars are shared. */
  joinAddress: string | null;
}

/** Whoever takes part online cannot be where only the hall is. */
export const isOutOfReach = (room: Pick<Room, "kind"> | null | undefined, mode: Mode): boolean =>
  mode === "online" && room?.kind === "hall";

/** How this reader takes part in a session: by the room's kind and the reader's own mode. */
export function takingPart(entry: Entry, reader: Reader): TakingPart {
  const words = calendarWords[reader.lang];
  const say = (texts: Texts) => inLang(texts, reader.lang, entry.event.languages).text;
  const { room } = entry;
  const { name, address } = entry.event.venue;
  const mode = reader.registration?.mode ?? null;
  const hall = words.place([say(room?.name ?? {}), say(name)].filter(Boolean));
  const wayThere = words.place([hall, say(address)].filter(Boolean));

  if (!room || room.kind === "hall") {
    const how = mode === "online" ? words.inHallOnly(hall) : words.inHall(hall);
    return { place: wayThere, isThere: mode !== "online", how: hall && how, joinAddress: null };
  }
  const joinAddress = `${reader.origin}/e/${entry.event.slug}/rooms/${room.slug}`;
  if (room.kind === "online" || mode === "online")
    return { place: joinAddress, isThere: false, how: words.joinOnline, joinAddress };
  if (mode === "onsite")
    return { place: wayThere, isThere: true, how: words.inHallAndRoom(hall), joinAddress };
  return {
    place: words.hallAndOnline(wayThere),
    isThere: true,
    how: words.inHallOrOnline(hall),
    joinAddress,
  };
}
