import { useEffect } from "react";
import { Outlet, useLocation, useParams } from "react-router";
import messageStyles from "#client/app/page-message.module.css";
import { useRead } from "#client/app/queries.ts";
import { organizeHome } from "#client/organize/addresses.ts";
import { EventDeskProvider } from "#client/organize/event-desk.tsx";
import styles from "#client/organize/event-frame.module.css";
import { Navigation } from "#client/organize/navigation.tsx";
import { rightsIn } from "#client/organize/rights.ts";
import { TopBar } from "#client/organize/top-bar.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { OfflineNote } from "#client/ui/refusal-note.tsx";
import { wearSeal } from "#client/ui/seal-colour.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { Reader, useLang, useWords } from "#client/words/reader.tsx";
import type { EventDesk } from "#shared/events.ts";
import type { Self } from "#shared/team.ts";

/** Finds the event of the address among the reader's own, and frames its pages. */
export function EventFrame() {
  const { event: slug } = useParams();
  const self = useRead("signins.self", {});
  const mine = useRead("events.mine", {});
  const eventId = mine.data?.find((line) => line.slug === slug)?.id;
  const desk = useRead("events.desk", { eventId: eventId ?? "" }, { enabled: eventId !== undefined, everySeconds: 30 });
  if (desk.data && self.data) return <Framed desk={desk.data} self={self.data} />;
  if (mine.data && !eventId) return <NotYours />;
  return (
    <main className={messageStyles.message}>{mine.offline || desk.offline ? <OfflineNote /> : <Skeleton lines={6} />}</main>
  );
}

function Framed({ desk, self }: { desk: EventDesk; self: Self }) {
  const words = useWords(organizeWords);
  const lang = useLang();
  const { pathname } = useLocation();
  const rights = rightsIn(self, desk.event.id);
  useEffect(() => wearSeal(desk.event.sealColour), [desk.event.sealColour]);
  return (
    <Reader lang={lang} order={desk.event.languages}>
      <EventDeskProvider desk={{ ...desk, rights }}>
        <a className={styles.skip} href="#content">
          {words.skipToContent}
        </a>
        <div className={styles.frame}>
          <TopBar self={self} />
          <Navigation key={pathname} />
          <main id="content" className={styles.content} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </EventDeskProvider>
    </Reader>
  );
}

function NotYours() {
  const words = useWords(organizeWords);
  return (
    <main className={messageStyles.message}>
      <h1>{words.notYourEvent}</h1>
      <p>{words.notYourEventHow}</p>
      <LinkButton href={organizeHome}>{words.allEvents}</LinkButton>
    </main>
  );
}
