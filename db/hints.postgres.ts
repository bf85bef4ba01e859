import pg from "pg";
import type { Hints } from "./engine.ts";
import { type Hint, readHint } from "./hint.ts";

const channel = "jubilee";
const retryMillis = 1000;

/**
 * `LISTEN/NOTIFY` between the servers of one database. A hint may be lost, with its connection
 * for example: whoever listens reads the truth from the tables, and polls as well.
 */
export function openHints(databaseUrl: string, applicationName: string): Hints & { close(): Promise<void> } {
  const listeners = new Set<(hint: Hint) => void>();
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let waiting: string[] = [];
  let sending = false;

  /** One query at a time on the line; what gathers meanwhile goes out with the next. */
  const sendAll = async () => {
    if (sending) return;
    sending = true;
    while (client && waiting.length > 0) {
      const hints = waiting;
      waiting = [];
      await client
        .query("SELECT pg_notify($1, hint) FROM unnest($2::text[]) AS hint", [channel, hints])
        .catch(() => {});
    }
    waiting = []; // without a line they are lost
    sending = false;
  };

  const connect = async () => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: applicationName });
    const again = () => {
      if (client !== next) return;
      client = null;
      if (!closed) retry = setTimeout(connect, retryMillis);
    };
    client = next;
    next.on("error", again);
    next.on("end", again);
    next.on("notification", ({ payload }) => {
      const hint = readHint(payload);
      if (hint) for (const listener of listeners) listener(hint);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
    } catch {
      again();
    }
  };
  void connect();

  return {
    send: (hint) => {
      waiting.push(JSON.stringify(hint));
      void sendAll();
    },
    listen: (listener) => void listeners.add(listener),
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
