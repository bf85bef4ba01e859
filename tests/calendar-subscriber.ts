import ICAL from "ical.js";

/** An entry as a calendar program holds it. */
export interface HeldEntry {
  sequence: number;
  stamp: string;
  shown: {
    start: string;
    end: string;
    summary: string;
    status: string;
    location: string;
    /** The room's name and address, where one can come in. */
    conference: string;
    rings: string[];
  };
}

/**
 * A calendar program that polls. It takes an entry only with a higher SEQUENCE, or with the same one
 * and a later DTSTAMP (RFC 5546 §2.1.5), and what a feed has no more it drops.
 */
export class Subscriber {
  readonly #address: string;
  /** What stands between the server and this program, in controls. */
  readonly #through: (calendar: string) => string;
  #etag: string | null = null;
  held = new Map<string, HeldEntry>();
  /** How the last poll was answered. */
  status = 0;

  constructor(address: string, through: (calendar: string) => string = (calendar) => calendar) {
    this.#address = address;
    this.#through = through;
  }

  async poll() {
    const headers = new Headers(this.#etag ? { "if-none-match": this.#etag } : {});
    const response = await fetch(this.#address, { headers });
    this.status = response.status;
    if (response.status === 304) return;
    if (response.status !== 200) throw new Error(`${this.#address} answered ${response.status}`);
    this.#etag = response.headers.get("etag");
    this.#take(entriesOf(this.#through(await response.text())));
  }

  #take(given: Map<string, HeldEntry>) {
    const taken = [...given].map(([uid, entry]): [string, HeldEntry] => {
      const known = this.held.get(uid);
      return [uid, known && !isNewer(entry, known) ? known : entry];
    });
    this.held = new Map(taken);
  }
}

const isNewer = (entry: HeldEntry, known: HeldEntry) =>
  entry.sequence > known.sequence || (entry.sequence === known.sequence && entry.stamp > known.stamp);

function entriesOf(calendar: string): Map<string, HeldEntry> {
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
  return new Map(
    events.map((event) => {
      const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? "";
      const time = (name: string) => {
        const seconds = (event.getFirstPropertyValue(name) as ICAL.Time).toUnixTime();
        return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
      };
      const alarms = event.getAllSubcomponents("valarm");
      const shown = {
        start: time("dtstart"),
        end: time("dtend"),
        summary: text("summary"),
        status: text("status"),
        location: text("location"),
        conference: [event.getFirstProperty("conference")?.getFirstParameter("label"), text("conference")]
          .filter(Boolean)
          .join(" "),
        rings: alarms.map((alarm) => alarm.getFirstPropertyValue("trigger")?.toString() ?? ""),
      };
      return [text("uid"), { sequence: Number(text("sequence")), stamp: time("dtstamp"), shown }];
    }),
  );
}
