import { useState } from "react";
import { type Kept, keptOf, lasting, ofThisTab, type Person } from "#client/kept.ts";
import { newId } from "#shared/new-id.ts";

/** What is being typed in each of these boxes, kept over a reload and a lost line until it has been sent. */
export function useDrafts(person: Person, boxes: readonly string[]) {
  const [drafts] = useState(
    () => new Map(boxes.map((box) => [box, openDraft(keptOf(person, lasting()), box, tabId())])),
  );
  const [texts, setTexts] = useState(
    () => new Map([...drafts].map(([box, { text }]) => [box, text] as const)),
  );
  return {
    textIn: (box: string) => texts.get(box) ?? "",
    keep(box: string, text: string) {
      setTexts((before) => new Map(before).set(box, text));
      drafts.get(box)?.keep(text);
    },
  };
}

/** Each tab keeps its own; a new one takes over what was left last, as from one that was closed. */
export function openDraft(kept: Kept, box: string, tab: string) {
  const name = `draft.${box}.${tab}`;
  const drafts = kept.all(`draft.${box}.`).filter((each): each is [string, Draft] => isDraft(each[1]));
  const own = drafts.find(([each]) => each === name);
  const taken = own ?? drafts.toSorted(([, a], [, b]) => a.at - b.at).at(-1);
  const keep = (text: string) => (text ? kept.put(name, { text, at: Date.now() }) : kept.drop(name));
  if (taken && !own) {
    keep(taken[1].text);
    kept.drop(taken[0]);
  }
  return { text: taken?.[1].text ?? "", keep };
}

interface Draft {
  text: string;
  at: number;
}
const isDraft = (value: unknown): value is Draft =>
  typeof (value as Draft).text === "string" && typeof (value as Draft).at === "number";

const tabs = keptOf("tab", ofThisTab());
let ofThisPage: string | undefined;

/** A reload is the same tab. */
function tabId(): string {
  const [known] = tabs.all("id");
  ofThisPage ??= typeof known?.[1] === "string" ? known[1] : newId();
  tabs.put("id", ofThisPage);
  return ofThisPage;
}
