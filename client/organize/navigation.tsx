import { Menu } from "lucide-react";
import { useState } from "react";
import { Link, NavLink } from "react-router";
import { deskAddress, organizeHome } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/organize/navigation.module.css";
import { BareButton } from "#client/ui/bare-button.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

interface Entry {
  page: string;
  label: string;
  count?: number | undefined;
  shown: boolean;
}

/** On a laptop a column at the side; on a phone it opens over the page. */
export function Navigation() {
  const words = useWords(organizeWords);
  const [open, setOpen] = useState(false);
  const { event } = useEventDesk();
  const parts = useParts();
  return (
    <nav className={styles.nav} aria-label={words.nav.label}>
      <BareButton
        className={styles.toggle}
        aria-label={words.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Menu aria-hidden size={22} />
      </BareButton>
      <div className={styles.parts} data-open={open || undefined}>
        <div className={styles.home}>
          <ul>
            <li>
              <Link to={organizeHome}>{words.allEvents}</Link>
            </li>
          </ul>
        </div>
        {parts.map(({ title, entries }) => {
          const shown = entries.filter((entry) => entry.shown);
          if (shown.length === 0) return null;
          return (
            <div key={title || "first"}>
              {title && <h2>{title}</h2>}
              <ul>
                {shown.map(({ page, label, count }) => (
                  <li key={page}>
                    <NavLink to={deskAddress(event.slug, page)} end={page === ""}>
                      <span>{label}</span>
                      {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </nav>
  );
}

function useParts(): { title: string; entries: Entry[] }[] {
  const { nav } = useWords(organizeWords);
  const { event, rights } = useEventDesk();
  const { prepares, seesRegistrations } = rights;
  const eventId = event.id;
  const people = useRead("people.list", { eventId }, { enabled: prepares });
  const rooms = useRead("rooms.list", { eventId }, { enabled: prepares });
  const registered = useRead("registrations.list", { eventId, limit: 1 }, { enabled: seesRegistrations });
  const coming = registered.data?.counts
    .filter(({ state }) => state !== "cancelled")
    .reduce((sum, { count }) => sum + count, 0);
  return [
    {
      title: "",
      entries: [
        { page: "", label: nav.overview, shown: true },
        { page: "programme", label: nav.programme, shown: prepares },
        { page: "people", label: nav.people, count: people.data?.length, shown: prepares },
        { page: "registrations", label: nav.registrations, count: coming, shown: prepares },
        { page: "announcements", label: nav.announcements, shown: prepares },
        { page: "letters", label: nav.letters, shown: prepares },
        { page: "rooms", label: nav.rooms, count: rooms.data?.length, shown: prepares },
      ],
    },
    { title: nav.onTheDay, entries: [{ page: "arrivals", label: nav.arrivals, shown: seesRegistrations }] },
    {
      title: nav.aboutEvent,
      entries: [
        { page: "event", label: nav.event, shown: prepares },
        { page: "hosts", label: nav.hosts, shown: prepares },
        { page: "team", label: nav.team, shown: prepares },
        { page: "mails", label: nav.mails, shown: prepares },
        { page: "history", label: nav.history, shown: prepares },
        { page: "audit", label: nav.audit, shown: prepares },
      ],
    },
  ];
}
