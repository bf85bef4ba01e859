import { Plus } from "lucide-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useServerTime } from "#client/app/use-server-time.ts";
import { useKeptDrafts } from "#client/forms/kept-drafts.ts";
import { useSeries } from "#client/forms/series.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { DayGrid } from "#client/sessions/day-grid.tsx";
import { DayList } from "#client/sessions/day-list.tsx";
import { DayPicker } from "#client/sessions/day-picker.tsx";
import { dayOf, daysOf, spanOf } from "#client/sessions/day-span.ts";
import { LookAt } from "#client/sessions/look-at.tsx";
import { nights } from "#client/sessions/night.ts";
import { freeAfter } from "#client/sessions/placing.ts";
import styles from "#client/sessions/programme-page.module.css";
import { SessionEditor } from "#client/sessions/session-editor.tsx";
import { blankForm, formOf, type SessionForm, sessionIn } from "#client/sessions/session-form.ts";
import { Button } from "#client/ui/button.tsx";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import { useNarrow } from "#client/ui/narrow.ts";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { pasteWords } from "#client/words/paste.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { clockIn, dateAt, wallAt } from "#shared/clock-faces.ts";
import { newId } from "#shared/new-id.ts";
import type { Session } from "#shared/sessions.ts";

const nowEveryMillis = 30_000;

/** The working draft of the programme, a day at a time. */
export function ProgrammePage() {
  const words = useWords(sessionsWords);
  const paste = useWords(pasteWords);
  const { event, clockSkewMillis } = useEventDesk();
  const eventId = event.id;
  const { list } = useWords(releaseWords);
  const programme = useRead("sessions.list", { eventId });
  const rooms = useRead("rooms.list", { eventId });
  const people = useRead("people.list", { eventId });
  const drafts = useKeptDrafts<SessionForm>(`sessions-${eventId}`);
  const [open, setOpen] = useState<SessionForm | null>(null);
  const series = useSeries<SessionForm>();
  const [search, setSearch] = useSearchParams();
  const narrow = useNarrow();
  const now = useServerTime(clockSkewMillis, nowEveryMillis);
  const { clocks } = useEventClocks();
  const clock = clockIn(clocks, event.zone);

  const broken = programme.refusal ?? rooms.refusal ?? people.refusal;
  if (broken)
    return <Page title={words.title}>{<RefusalNote refusal={broken} contact={event.hosts} />}</Page>;
  if (!programme.data || !rooms.data || !people.data || !clock)
    return <Page title={words.title}>{programme.offline ? <OfflineNote /> : <Skeleton lines={9} />}</Page>;

  const { sessions, clashes } = programme.data;
  const columns = rooms.data.toSorted((a, b) => a.position - b.position);
  const days = daysOf(event.startsOn, event.endsOn, clock, sessions);
  const today = dateAt(now, clock);
  const day = [search.get("day"), today].find((each) => each && days.includes(each)) ?? (days[0] as string);
  const span = spanOf(day, clock, sessions);
  const ofDay = sessions.filter((session) => dayOf(session, clock) === day);
  const placed = ofDay.filter((session) => session.roomId !== null);
  const clashing = new Set(clashes.flatMap((clash) => clash.sessionIds));
  const unsavedNew = [...drafts.ids].filter((id) => !sessions.some((session) => session.id === id));

  const asForm = (session: Session) => formOf(session, { zone: event.zone, clock });
  const edit = (session: Session) => setOpen(asForm(session));
  const add = (roomId: string | null, startsAt = span.from) =>
    setOpen(
      blankForm(newId(), {
        roomId,
        wall: wallAt(startsAt.epochMilliseconds, clock),
        zone: event.zone,
      }),
    );
  /** In the same room on the same day, where there is nothing yet. */
  const addAfter = (added: SessionForm) => {
    const session = sessionIn(added, clock);
    series.next(added);
    if (session) add(session.roomId, freeAfter(session, sessions));
    else setOpen(null);
  };
  const stored = sessions.find((session) => session.id === open?.id) ?? null;
  const reread = async () =>
    (await programme.refetch()).data?.sessions.find((session) => session.id === open?.id);

  return (
    <Page
      title={words.title}
      lead={<Link to={deskAddress(event.slug, "programme/releases")}>{list.title}</Link>}
      wide
      actions={
        <>
          <GoButton kind="quiet" to={deskAddress(event.slug, "programme/paste")}>
            {paste.open}
          </GoButton>
          <Button onClick={() => add(columns.length === 1 ? (columns[0]?.id ?? null) : null)}>
            <Plus aria-hidden /> {words.add}
          </Button>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.day}>
          <DayPicker
            days={days}
            selected={day}
            onSelect={(chosen) =>
              setSearch((before) => ({ ...Object.fromEntries(before), day: chosen }), { replace: true })
            }
          />
          {programme.offline && <OfflineNote />}
          {columns.length === 0 && (
            <Empty title={words.noRooms} how={words.noRoomsHow}>
              <Link to={deskAddress(event.slug, "rooms")}>{words.toRooms}</Link>
            </Empty>
          )}
          {ofDay.length === 0 && columns.length > 0 && (
            <p className={styles.emptyDay}>
              <strong>{words.emptyDay}.</strong> {words.emptyDayHow}
            </p>
          )}
          {narrow ? (
            <DayList
              day={day}
              rooms={columns}
              sessions={ofDay}
              clashing={clashing}
              unsaved={drafts.ids}
              onOpen={edit}
            />
          ) : (
            columns.length > 0 && (
              <DayGrid
                event={event}
                clock={clock}
                span={span}
                rooms={columns}
                sessions={placed}
                clashing={clashing}
                unsaved={drafts.ids}
                now={Temporal.Instant.fromEpochMilliseconds(now)}
                onOpen={edit}
                onAdd={add}
              />
            )
          )}
        </div>
        <LookAt
          event={event}
          day={day}
          sessions={sessions}
          rooms={columns}
          people={people.data}
          clashes={clashes}
          nights={nights(event.hosts, sessions, clocks)}
          today={ofDay}
          unsavedNew={unsavedNew.flatMap((id) => drafts.of(id)?.draft ?? [])}
          onOpen={edit}
          onOpenUnsaved={(form) => setOpen(drafts.of(form.id)?.base ?? form)}
        />
      </div>
      {open && (
        <SessionEditor
          key={open.id}
          event={event}
          asForm={asForm}
          saved={stored ? asForm(stored) : open}
          stored={stored}
          others={sessions.filter((session) => session.id !== open.id)}
          rooms={columns}
          people={people.data}
          drafts={drafts}
          reread={reread}
          series={{ ...series, next: addAfter }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
