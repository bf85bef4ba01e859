import { type ReactNode, useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import { deskAddress, organizeHome, renamed } from "#client/app/addresses.ts";
import messageStyles from "#client/app/page-message.module.css";
import { useRead } from "#client/app/queries.ts";
import { EarlierVersion } from "#client/organize/earlier-version.tsx";
import { EventDeskProvider } from "#client/organize/event-desk.tsx";
import styles from "#client/organize/event-frame.module.css";
import { Navigation } from "#client/organize/navigation.tsx";
import { rightsIn } from "#client/organize/rights.ts";
import { TopBar } from "#client/organize/top-bar.tsx";
import { useDesk } from "#client/organize/use-desk.ts";
import { LinkButton } from "#client/ui/button.tsx";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { SkipLink } from "#client/ui/hidden.tsx";
import { OfflineNote } from "#client/ui/refusal-note.tsx";
import { wearSeal } from "#client/ui/seal-colour.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { Reader, useLang, useWords } from "#client/words/reader.tsx";
import type { Output } from "#shared/contract.ts";
import type { EventDesk } from "#shared/events.ts";
import type { Self } from "#shared/signins.ts";

/** Finds the event of the address among the reader's own, and frames its pages; with the way to a release. */
export function EventFrame({ publish }: { publish: ReactNode }) {
  const { event: slug } = useParams();
  const self = useRead("signins.self", {});
  const mine = useRead("events.mine", {});
  const eventId = useEventIdOf(slug, mine.data);
  const desk = useRead("events.desk", { eventId: eventId ?? "" }, { enabled: eventId !== undefined });
  if (desk.data && self.data)
    return <Framed desk={desk.data} readAtMillis={desk.dataUpdatedAt} self={self.data} publish={publish} />;
  if (mine.data && !eventId) return <NotYours />;
  return (
    <main className={messageStyles.message}>
      {mine.offline || desk.offline ? <OfflineNote /> : <Skeleton lines={6} />}
    </main>
  );
}

/** An event whose address was just changed is still the one whose pages are open: they move to the new address. */
function useEventIdOf(
  slug: string | undefined,
  lines: Output<"events.mine"> | undefined,
): string | undefined {
  const opened = useRef<string>(undefined);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const found = lines?.find((line) => line.slug === slug);
  const moved = found ? undefined : lines?.find((line) => line.id === opened.current);
  if (found) opened.current = found.id;
  useEffect(() => {
    if (moved && slug)
      void navigate(pathname.replace(deskAddress(slug), deskAddress(moved.slug)), {
        replace: true,
        state: renamed,
      });
  }, [moved, slug, pathname, navigate]);
  return (found ?? moved)?.id;
}

interface FramedProps {
  desk: EventDesk;
  readAtMillis: number;
  self: Self;
  publish: ReactNode;
}

function Framed({ desk, readAtMillis, self, publish }: FramedProps) {
  const words = useWords(organizeWords);
  const lang = useLang();
  const { pathname } = useLocation();
  const rights = rightsIn(self, desk.event.id);
  const clockSkewMillis = Date.parse(desk.now) - readAtMillis;
  const isOld = useDesk(desk.event.id)?.code === "load-anew";
  useEffect(() => wearSeal(desk.event.sealColour), [desk.event.sealColour]);
  return (
    <Reader lang={lang} order={desk.event.languages}>
      <EventClocksProvider event={desk.event} clocks={desk.clocks}>
        <EventDeskProvider desk={{ ...desk, rights, clockSkewMillis }}>
          <SkipLink href="#content">{words.skipToContent}</SkipLink>
          <div className={styles.frame}>
            <TopBar self={self} publish={publish} />
            <Navigation key={pathname} />
            <main id="content" className={styles.content} tabIndex={-1}>
              {isOld && <EarlierVersion />}
              <Outlet />
            </main>
          </div>
        </EventDeskProvider>
      </EventClocksProvider>
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
