/** One session, as the calendars of big services take it in an address. */
export interface Copied {
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  /** Where to join and to read more. */
  links: string;
  about: string;
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

/** The address that opens a service with the session filled in. All but its links and hours is shortened until it fits. */
export function copyAddress(service: Service, session: Copied): string {
  let fitting = session;
  const address = () =>
    addresses[service]({
      ...fitting,
      details: [fitting.links, fitting.about].filter(Boolean).join("\n\n"),
    });
  for (const part of ["about", "place", "title"] as const)
    while (address().length > addressCharsMax && fitting[part])
      fitting = { ...fitting, [part]: firstHalfOf(fitting[part]) };
  return address();
}

function firstHalfOf(text: string): string {
  const signs = [...text];
  return signs.slice(0, Math.floor(signs.length / 2)).join("");
}

type Filled = Pick<Copied, "title" | "startsAt" | "endsAt" | "place"> & { details: string };

const addresses: Record<Service, (session: Filled) => string> = {
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

const composed = ({ title, startsAt, endsAt, place, details }: Filled) => ({
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
