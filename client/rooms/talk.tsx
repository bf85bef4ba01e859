import { type ReactNode, Suspense, useEffect, useState } from "react";
import type { Person } from "#client/kept.ts";
import { useDrafts } from "#client/live/draft.ts";
import type { PanelProps } from "#client/live/in-room.ts";
import type { Outgoing, OutgoingBox } from "#client/live/outgoing.ts";
import { isKnown } from "#client/live/room-clock.ts";
import type { LineSnapshot, RoomLine } from "#client/live/room-line.ts";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { type Tab, Tabs } from "#client/ui/tabs.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useLang, useSay, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { OpenRoom } from "#shared/live.ts";
import { newId } from "#shared/new-id.ts";
import type { Refusal } from "#shared/refusal.ts";
import { PeopleHere } from "./here.tsx";
import { ReactionsBar } from "./reactions-bar.tsx";
import styles from "./room.module.css";
import { firstTab, loadPanels, panels, sends } from "./things.ts";
import { WriteBox } from "./write-box.tsx";

interface TalkProps {
  open: OpenRoom;
  /** Whose words are kept here. */
  person: Person;
  live: LineSnapshot;
  line: RoomLine | null;
  box: OutgoingBox | null;
  outgoing: readonly Outgoing[];
  /** On a wide page, a tab of its own. */
  programme: ReactNode;
  /** Of who runs the room: on a narrow page, a tab of its own. */
  desk: ReactNode;
}

/** What people say in the room, and where they say it. */
export function Talk({ open, person, live, line, box, outgoing, programme, desk }: TalkProps) {
  const words = useWords(roomsWords);
  const say = useSay();
  const lang = useLang();
  const place = { eventId: open.programme.event.id, roomId: open.room.id };
  const said = { ...place, ...(open.author && { author: open.author }) };
  const [tab, setTab] = useState<string>(firstTab);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const boxOf = (kind: string) => `${kind}.${place.roomId}`;
  const drafts = useDrafts(
    person,
    panels.map(({ kind }) => boxOf(kind)),
  );
  useToldOnce(outgoing, box);
  useEffect(() => void loadPanels(), []);

  const as = live.as ?? open.as;
  const runs = as === "runs";
  const follows = as === "followers";
  const eventOver = open.programme.state !== "published";
  const props: Omit<PanelProps, "onEdit"> = {
    place,
    said,
    person,
    live,
    box,
    outgoing,
    as,
    writes: !(eventOver || follows),
    onRefusal: setRefusal,
  };
  const tabs: Tab[] = panels.map(({ kind, label, count, Panel }) => ({
    id: kind,
    label: label(say),
    ...(count && isKnown(live.room) && { count: count(live.room, as, say) }),
    panel: (
      <Suspense fallback={<Waiting />}>
        <Panel
          {...props}
          onEdit={(text) => drafts.keep(boxOf(kind), before(drafts.textIn(boxOf(kind)), text))}
        />
      </Suspense>
    ),
  }));
  tabs.push({ id: "people", label: words.tabs.people, panel: <PeopleHere line={line} room={open.room} /> });
  if (programme) tabs.push({ id: "programme", label: words.tabs.programme, panel: programme });
  if (desk) tabs.push({ id: "now", label: words.tabs.now, panel: desk });
  const selected = tabs.some(({ id }) => id === tab) ? tab : firstTab;
  const writing = panels.find(({ kind }) => kind === selected)?.writing;

  return (
    <section className={styles.talk} id="talk" tabIndex={-1} aria-label={words.tabs.label}>
      <Tabs label={words.tabs.label} tabs={tabs} selected={selected} onSelect={setTab} />
      <div className={styles.dock}>
        {refusal && <RefusalNote refusal={refusal} contact={open.programme.event.hosts} />}
        {eventOver ? (
          <p className={styles.over}>
            {open.programme.state === "cancelled" ? words.ended.cancelled : words.ended.over}{" "}
            {open.programme.calledOff && <InLang texts={open.programme.calledOff} />}
          </p>
        ) : follows ? (
          <p className={styles.over}>{words.follows}</p>
        ) : (
          <>
            {!desk && <ReactionsBar onReact={(reactions) => line?.add({ reactions })} />}
            {writing && (writing.forThoseWhoRun || !runs) && (
              <WriteBox
                key={selected}
                label={writing.label(say)}
                sendLabel={writing.sendLabel(say)}
                charsMax={writing.charsMax}
                text={drafts.textIn(boxOf(selected))}
                onText={(text) => drafts.keep(boxOf(selected), text)}
                onSend={(text) => {
                  if (box) writing.send(box, { ...said, id: newId(), text, lang });
                  drafts.keep(boxOf(selected), "");
                }}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

const Waiting = () => (
  <div className={styles.waiting}>
    <Skeleton lines={6} isExplained />
  </div>
);

/** What comes back to be written anew does not take the place of what is being written. */
const before = (written: string, text: string) => (written ? `${text} ${written}` : text);

/** What holds no words is told of once when it was refused, whatever tab is open. */
function useToldOnce(outgoing: readonly Outgoing[], box: OutgoingBox | null) {
  const lang = useLang();
  const toast = useToast();
  const wordless = sends.filter((send) => send.refusedAs);
  const refused = outgoing.find(
    ({ command, state }) => state === "refused" && wordless.some((send) => send.command === command),
  );
  useEffect(() => {
    const refusedAs = sends.find(({ command }) => command === refused?.command)?.refusedAs;
    if (!refused?.refusal || !refusedAs) return;
    toast(refusedAs(refused.refusal, (area) => area[lang]));
    box?.drop(refused);
  }, [refused, box, toast, lang]);
}
