import styles from "#client/events/overview-page.module.css";
import { arrivalsWords } from "#client/words/arrivals.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Arrival } from "#shared/arrivals.ts";
import type { Output } from "#shared/contract.ts";
import { modes } from "#shared/rooms.ts";
import type { SeatCounter } from "#shared/seats.ts";

export type RegistrationCounts = Output<"registrations.list">["counts"];

/** One large quiet numeral for each way to take part, as equals. */
export function RegisteredByMode({
  counts,
  seats,
  arrived,
}: {
  counts: RegistrationCounts;
  seats: readonly SeatCounter[];
  /** Who has come to the hall; null but on the day. */
  arrived: readonly Arrival[] | null;
}) {
  const { overview } = useWords(eventDeskWords);
  const names = useWords(namesWords);
  const { seats: said } = useWords(registrationsWords);
  const { ofExpected } = useWords(arrivalsWords);
  return (
    <dl className={styles.numbers}>
      {modes.map((mode) => {
        const sum = (state: RegistrationCounts[number]["state"]) =>
          counts
            .filter((count) => count.mode === mode && count.state === state)
            .reduce((total, { count }) => total + count, 0);
        const capacity = seats
          .filter((seat) => seat.mode === mode && seat.group === "general")
          .reduce((total, seat) => total + seat.wanted, 0);
        const waiting = counts
          .filter(({ waitingFor }) => waitingFor === mode)
          .reduce((total, { count }) => total + count, 0);
        const unproven = sum("unproven");
        return (
          <div key={mode}>
            <dt>{names.modes[mode]}</dt>
            <dd>
              <span className={styles.numeral}>{sum("confirmed")}</span>{" "}
              {capacity > 0 && <span>{overview.ofPlaces(capacity)}</span>}
              {capacity > 0 && <meter min={0} max={capacity} value={sum("confirmed")} aria-hidden />}
              {arrived && mode === "onsite" && (
                <strong>{ofExpected(arrived.length, sum("confirmed"))}</strong>
              )}
              {waiting > 0 && <span className={styles.waiting}>{overview.waiting(waiting)}</span>}
              {unproven > 0 && <span className={styles.waiting}>{said.unproven(unproven)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
