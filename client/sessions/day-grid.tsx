import { Plus } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from "react";
import styles from "#client/sessions/day-grid.module.css";
import type { DaySpan } from "#client/sessions/day-span.ts";
import { gridPlaces } from "#client/sessions/grid-clocks.ts";
import { HourClocks } from "#client/sessions/hour-clocks.tsx";
import { type Move, neighbour, type Stop } from "#client/sessions/neighbours.ts";
import { type FreeSlot, freeSlots, minutesAfter, type Placed, place } from "#client/sessions/placing.ts";
import { SessionBlock } from "#client/sessions/session-block.tsx";
import { BareButton } from "#client/ui/bare-button.tsx";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { type Clock, timeAt } from "#shared/clock-faces.ts";
import type { Event } from "#shared/events.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";

interface DayGridProps {
  event: Event;
  /** The event's own. */
  clock: Clock;
  span: DaySpan;
  rooms: readonly Room[];
  /** The sessions of this day that have a room. */
  sessions: readonly Session[];
  clashing: ReadonlySet<string>;
  unsaved: ReadonlySet<string>;
  now: Temporal.Instant;
  onOpen: (session: Session) => void;
  onAdd: (roomId: string, startsAt: Temporal.Instant) => void;
}

interface Column {
  room: Room;
  placed: Placed[];
  free: FreeSlot[];
}

/** A day: time runs down with every host's clock at the edge, rooms stand side by side. */
export function DayGrid({
  event,
  clock,
  span,
  rooms,
  sessions,
  clashing,
  unsaved,
  now,
  onOpen,
  onAdd,
}: DayGridProps) {
  const words = useWords(sessionsWords);
  const plain = usePlain();
  const howId = useId();
  const grid = useRef<HTMLElement>(null);
  const places = gridPlaces(event, useEventClocks().clocks);
  const columns = rooms.map((room): Column => {
    const placed = place(
      sessions.filter((session) => session.roomId === room.id),
      span.from,
    );
    return { room, placed, free: freeSlots(placed, span.from, span.hours) };
  });
  const stops = columns.flatMap(stopsOf);
  const [focused, setFocused] = useState<string | null>(null);
  const entrance =
    stops.find((stop) => stop.id === focused) ?? stops.find((stop) => stop.session) ?? stops[0];

  const move = (pressed: KeyboardEvent) => {
    const move = moveOf(pressed);
    const to = move && entrance && neighbour(stops, entrance, move);
    if (!to) return;
    pressed.preventDefault();
    setFocused(to.id);
    grid.current?.querySelector<HTMLElement>(`[data-stop="${to.id}"]`)?.focus();
  };

  const timeOf = (slot: FreeSlot) => timeAt(slot.startsAt.epochMilliseconds, clock);
  const hours = Array.from({ length: span.hours }, (_, passed) => span.from.add({ hours: passed }));
  const nowAt = minutesAfter(span.from, now);
  return (
    <div className={styles.frame}>
      <section
        ref={grid}
        className={styles.grid}
        style={{ "--columns": columns.map(widthOf).join(" "), "--hours": span.hours } as CSSProperties}
        aria-label={words.title}
        aria-describedby={howId}
        onKeyDown={move}
        onFocus={(focus) => setFocused(focus.target.dataset.stop ?? null)}
      >
        <div className={styles.corner}>{places[0] && <InLang texts={places[0].name} />}</div>
        {rooms.map((room) => (
          <h3 key={room.id} className={styles.room}>
            <InLang texts={room.name} />
            <small>{words.places[room.kind]}</small>
          </h3>
        ))}
        <div className={styles.edge}>
          {hours.map((hour) => (
            <HourClocks key={hour.epochMilliseconds} at={hour} day={span.date} places={places} />
          ))}
        </div>
        {columns.map(({ room, placed, free }) => {
          const name = plain(room.name);
          return (
            <section key={room.id} className={styles.column} aria-label={name}>
              {free.map((slot) => (
                <BareButton
                  key={slot.top}
                  className={styles.slot}
                  style={{ "--top": slot.top } as CSSProperties}
                  data-stop={slotId(room.id, slot.top)}
                  tabIndex={entrance?.id === slotId(room.id, slot.top) ? 0 : -1}
                  aria-label={words.addHere(timeOf(slot), name)}
                  onClick={() => onAdd(room.id, slot.startsAt)}
                >
                  <Plus aria-hidden size={14} /> {timeOf(slot)}
                </BareButton>
              ))}
              {placed.map((each) => (
                <SessionBlock
                  key={each.session.id}
                  placed={each}
                  day={span.date}
                  clock={clock}
                  clashing={clashing.has(each.session.id)}
                  unsaved={unsaved.has(each.session.id)}
                  focusable={entrance?.id === each.session.id}
                  onOpen={() => onOpen(each.session)}
                />
              ))}
            </section>
          );
        })}
        {nowAt > 0 && nowAt < span.hours * 60 && (
          <div className={styles.now} style={{ "--top": nowAt } as CSSProperties} aria-hidden />
        )}
      </section>
      <p id={howId} className={styles.how}>
        {words.gridHow}
      </p>
    </div>
  );
}

/** Where sessions overlap each has the width of one alone: no word of a title is broken. */
const widthOf = ({ placed }: Column) =>
  `minmax(${11 * Math.max(1, ...placed.map(({ lanes }) => lanes))}rem, 1fr)`;

const slotId = (roomId: string, top: number) => `${roomId}-${top}`;

const stopsOf = ({ room, placed, free }: Column, column: number): Stop[] => [
  ...placed.map(({ session, top }) => ({ id: session.id, column, top, session: true })),
  ...free.map(({ top }) => ({ id: slotId(room.id, top), column, top, session: false })),
];

function moveOf({ key, ctrlKey, metaKey }: KeyboardEvent): Move | null {
  const jump = ctrlKey || metaKey;
  if (key === "ArrowUp") return jump ? "previous-session" : "up";
  if (key === "ArrowDown") return jump ? "next-session" : "down";
  if (key === "ArrowLeft") return "left";
  if (key === "ArrowRight") return "right";
  if (key === "Home") return "first";
  if (key === "End") return "last";
  return null;
}
