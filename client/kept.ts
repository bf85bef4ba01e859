/** What of a browser's storage is used. */
export type Keeps = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * What this browser keeps of one person: one entry for each thing, so that two tabs never write one
 * over the other, and nobody else who uses the browser finds it.
 */
export interface Kept {
  /** By name, those whose names begin so. */
  all(beginning: string): [name: string, value: unknown][];
  put(name: string, value: unknown): void;
  drop(name: string): void;
}

/** `registration:<id>` or `staff:<id>`, as rooms know who speaks. */
export type Person = string;

const placeOf = (person: Person) => `jubilee.${person}.`;

/** Storage may be switched off, as in some in-app browsers, or full: things then last as long as the page. */
export function keptOf(person: Person, storage: Keeps | null): Kept {
  const place = placeOf(person);
  return {
    all: (beginning) =>
      namesIn(storage, place + beginning).flatMap((key) => {
        const value = read(storage, key);
        return value === undefined ? [] : [[key.slice(place.length), value]];
      }),
    put: (name, value) => void tried(() => storage?.setItem(place + name, JSON.stringify(value))),
    drop: (name) => void tried(() => storage?.removeItem(place + name)),
  };
}

/** Whoever signs out leaves nothing of theirs in this browser; what others keep here stays. */
export function forgetPerson(person: Person, storages = [lasting(), ofThisTab()]) {
  for (const storage of storages)
    for (const key of namesIn(storage, placeOf(person))) tried(() => storage?.removeItem(key));
}

export const lasting = (): Keeps | null => tried(() => localStorage) ?? null;
export const ofThisTab = (): Keeps | null => tried(() => sessionStorage) ?? null;

/** What whoever uses this browser has chosen, under a name of its own. */
export const settingOf = (name: string): string | null => tried(() => localStorage.getItem(name)) ?? null;
export const keepSetting = (name: string, value: string) =>
  void tried(() => localStorage.setItem(name, value));

/** What is typed in this tab before anybody is known; null is nothing. */
export const typedHere = (name: string): unknown => read(ofThisTab(), name);
export function keepTyped(name: string, value: unknown) {
  tried(() => {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
  });
}

const namesIn = (storage: Keeps | null, beginning: string): string[] =>
  tried(() =>
    Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? "").filter((key) =>
      key.startsWith(beginning),
    ),
  ) ?? [];

const read = (storage: Keeps | null, key: string): unknown =>
  tried(() => JSON.parse(storage?.getItem(key) ?? "null") ?? undefined);

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
