import type { ReactNode } from "react";
import { useFieldNames } from "#client/edits/field-names.ts";
import type { LeafWords } from "#client/forms/both-changed.tsx";
import { When } from "#client/ui/clocks.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { langNames } from "#client/words/common.ts";
import { crewWords } from "#client/words/crew.ts";
import { editsWords } from "#client/words/edits.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { namesWords } from "#client/words/names.ts";
import { peopleWords } from "#client/words/people.ts";
import { personalDeskWords } from "#client/words/personal-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import type { EditNoun } from "#shared/edits.ts";
import type { Host } from "#shared/events.ts";
import { langs } from "#shared/lang.ts";
import { type Leaf, type Path, valueAt } from "#shared/merge.ts";
import type { Person } from "#shared/people.ts";
import { isolated, sideBySide } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** Whom and what ids stand for. */
export interface Known {
  hosts?: readonly Host[];
  rooms?: readonly Room[];
  people?: readonly Person[];
  sessions?: readonly Pick<Session, "id" | "title" | "items">[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const pictures: ReadonlySet<string> = new Set(["logoId", "sealId", "pictureId"]);
const walls: ReadonlySet<string> = new Set(["wall", "fixedAt", "endsBy"]);

/** The words of a document's leaves, as its own page has them. */
export function useLeafWords(
  noun: EditNoun,
  { hosts = [], rooms = [], people = [], sessions = [] }: Known = {},
): LeafWords {
  const words = useWords(editsWords);
  const names = useFieldNames(noun);
  const choices = useChoices(noun);
  const plain = usePlain();

  /** Of a host, a room, an item, a line: what it is called, from whichever version has it. */
  const thingName = (thing: unknown): string => {
    if (!isFields(thing)) return "";
    if (typeof thing.personId === "string") return idName(thing.personId);
    if (isFields(thing.name) && "order" in thing.name)
      return isolated(nativeFirst((thing as unknown as Person).name)[0]);
    const texts = [thing.name, thing.title].find((each) => isFields(each) && Object.keys(each).length > 0);
    if (texts) return plain(texts as Texts);
    const kind =
      typeof thing.kind === "string"
        ? choices[`${noun === "session" || noun === "sheet" ? "items" : "stages"}.*.kind`]
        : null;
    const host = typeof thing.hostId === "string" ? idName(thing.hostId) : "";
    return sideBySide([kind?.[String(thing.kind)], host]);
  };
  const idName = (id: string): string =>
    thingName([...hosts, ...rooms, ...people, ...sessions].find((each) => each.id === id)) || words.gone;

  const items = sessions.flatMap((session) => session.items);
  /** A line of a crew sheet is its item's. */
  const elementName = (path: Path, documents: readonly unknown[]) =>
    [...documents.map((document) => valueAt(document, path)), items.find(({ id }) => id === path[1])]
      .map(thingName)
      .find(Boolean) ?? "";

  function label({ path, kind }: Pick<Leaf, "path" | "kind">, ...documents: unknown[]): string {
    const lang = langs.find((each) => each === path.at(-1));
    const [list = "", element, ...within] = lang ? path.slice(0, -1) : path;
    const inLangName = (name: string) => (lang ? words.inLang(name, langNames[lang]) : name);
    if (kind === "order") return words.orderOf(names[list] ?? list);
    if (!(`${list}.*` in names) && !Object.keys(names).some((key) => key.startsWith(`${list}.*`)))
      return inLangName(
        names[[list, element, ...within].filter(Boolean).join(".")] ?? names[list] ?? words.other,
      );
    const named = elementName(path.slice(0, 2), documents) || documents.map(thingName).find(Boolean) || "";
    const field = within.filter((step) => !/^\d+$/.test(step)).join(".");
    const leaf = field ? (names[`${list}.*.${field}`] ?? "") : "";
    return [names[list], named, leaf && inLangName(leaf)].filter(Boolean).join(" › ");
  }

  function value(leaf: Pick<Leaf, "path" | "kind">, given: unknown, ...documents: unknown[]): ReactNode {
    const { path, kind } = leaf;
    if (kind === "order")
      return (given as string[]).map((name) => elementName([...path, name], documents)).join(" → ");
    if (given === undefined || given === null || given === "") return words.nothing;
    const key = String(path.at(-1));
    const pattern = path.length > 2 ? [path[0], "*", ...path.slice(2)].join(".") : path.join(".");
    const choice = choices[pattern]?.[String(given)];
    if (choice) return choice;
    if (key === "registrationClosesAt") return <When at={String(given)} />;
    if (pictures.has(key)) return words.aPicture;
    if (walls.has(key)) return String(given).replace("T", " ");
    if (key.endsWith("Id") || key === "after") return idName(String(given));
    if (Array.isArray(given))
      return given.length === 0
        ? words.nothing
        : given
            .map((each) =>
              isFields(each)
                ? plain(each as Texts)
                : (choices[pattern]?.[String(each)] ?? idName(String(each))),
            )
            .join(key === "languages" ? " → " : " · ");
    if (isFields(given))
      return "latitude" in given
        ? `${given.latitude}, ${given.longitude}`
        : thingName(given) || plain(given as Texts);
    return String(given);
  }
  return { label, value };
}

/** What a choice from a few is called. */
function useChoices(noun: EditNoun): Readonly<Record<string, Readonly<Record<string, string>> | undefined>> {
  const { languageNames, seatsGiven, listed, showing } = useWords(eventDeskWords);
  const personal = useWords(personalDeskWords);
  const people = useWords(peopleWords);
  const rooms = useWords(roomsDeskWords);
  const { editor } = useWords(sessionsWords);
  const { slides } = useWords(crewWords);
  const { sessionKinds: kinds, sessionRoles: roles, itemKinds } = useWords(namesWords);
  return {
    event: {
      "hosts.*.locale": languageNames,
      languages: languageNames,
      seatsGiven: seatsGiven.options,
      listed: listed.options,
      origins: showing.originsShown,
      "personalData.words": personal.wordsLeft,
    },
    person: { nameLang: languageNames, "name.order": people.orders },
    room: { kind: rooms.kinds },
    stages: { "stages.*.kind": rooms.stageKinds, "stages.*.lang": languageNames },
    session: {
      kind: kinds,
      state: { planned: editor.planned, cancelled: editor.cancelled },
      "roles.*.role": roles,
      "items.*.kind": itemKinds,
      "items.*.lang": languageNames,
      "items.*.interpretation": editor.interpretations,
    },
    sheet: { "items.*.kind": itemKinds, "items.*.slides.state": slides },
    contact: {},
    announcement: {},
  }[noun] as Record<string, Record<string, string>>;
}
