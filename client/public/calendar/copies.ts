/** One session, as the calendars of big services take it in an address. */
export interface Copied {
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  details: string;
}

export const services = ["google", "outlook", "office", "yahoo"] as const;
export type Service = (typeof services)[number];

/** Names that are not translated. */
export const serviceNames: Record<Service, string> = {
  google: "Google",
  outlook: "Outlook.com",
  office: "Microsoft 365",
  yahoo: "Yahoo",
};

/** Longer addresses are cut by some of them. */
const addressCharsMax = 2000;

/** The address that opens a service with the session filled in. Details are shortened until it fits. */
export function copyAddress(service: Service, session: Copied): string {
  for (let signs = [...session.details]; ; signs = signs.slice(0, Math.floor(signs.length / 2))) {
    const address = addresses[service]({ ...session, details: signs.join("") });
    if (address.length <= addressCharsMax || signs.length === 0) return address;
  }
}

const addresses: Record<Service, (session: Copied) => string> = {
  google: ({ title, startsAt, endsAt, place, details }) =>
    asking("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: title,
      dates: `${compact(startsAt)}/${compact(endsAt)}`,
      location: place,
      details,
    }),
  outlook: (session) => asking("https://outlook.live.com/calendar/deeplink/compose", composed(session)),
  office: (session) => asking("https://outlook.office.com/calendar/deeplink/compose", composed(session)),
  yahoo: ({ title, startsAt, endsAt, place, details }) =>
    asking("https://calendar.yahoo.com/", {
      v: "60",
      TITLE: title,
      ST: compact(startsAt),
      ET: compact(endsAt),
      in_loc: place,
      DESC: details,
    }),
};

const composed = ({ title, startsAt, endsAt, place, details }: Copied) => ({
  subject: title,
  startdt: inSeconds(startsAt),
  enddt: inSeconds(endsAt),
  location: place,
  body: details,
});

const inSeconds = (at: string) => new Date(at).toISOString().replace(".000", "");
const compact = (at: string) => inSeconds(at).replaceAll(/[-:]/g, "");

/** Never `+` for a space, which Outlook shows as it is. */
const asking = (page: string, values: Record<string, string>) =>
  `${page}?${Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;
