import { roughNetwork } from "#server/networks.ts";

/** Where somebody signed in from, as they know it again, and no more than that. */
export const cameFrom = ({ userAgent = "", network }: { userAgent?: string | null; network: string }) => ({
  browser: browserOf(userAgent ?? ""),
  network: roughNetwork(network),
});

/** The first that fits: most browsers claim to be others as well. */
const browsers: [name: string, mark: RegExp][] = [
  ["WeChat", /MicroMessenger/],
  ["LINE", /\bLine\//],
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /SamsungBrowser/],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|Chromium|CriOS)\//],
  ["Safari", /\bSafari\//],
];
const systems: [name: string, mark: RegExp][] = [
  ["Windows", /Windows/],
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["ChromeOS", /CrOS/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
];

/** `Firefox · Windows`: the families alone, never a version; empty where it says neither. */
const browserOf = (userAgent: string): string =>
  [browsers, systems]
    .map((known) => known.find(([, mark]) => mark.test(userAgent))?.[0])
    .filter(Boolean)
    .join(" · ");
