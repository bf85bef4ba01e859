import type { IncomingMessage } from "node:http";

/** The doors of the house. What strangers of one network may ask for in a minute is named for each. */
export const doors = [
  "pages",
  "pictures",
  "assets",
  "files", // calendars, feeds and what other programs read
  "commands",
  "registrations",
  "links", // asking for one, and using one
  "handshakes",
  "health",
] as const;
export type Door = (typeof doors)[number];

const ofCommand = new Map<string, Door>([
  ["registrations.register", "registrations"],
  ["registrations.sendLink", "links"],
  ["signins.mailLink", "links"],
  ["signins.look", "links"],
  ["signins.enter", "links"],
  ["signins.setUp", "links"],
]);
const ofPath: [begins: string, door: Door][] = [
  ["/assets/", "assets"],
  ["/pictures/", "pictures"],
  ["/feeds/", "files"],
  ["/socket.io/", "handshakes"],
];
const health = new Set(["/healthz", "/readyz", "/metrics"]);
const commandsBegin = "/api/";

/** By the path alone: it is asked before anything is looked up. */
export function doorOf({ url = "" }: Pick<IncomingMessage, "url">): Door {
  const path = url.split("?", 1)[0] as string;
  if (health.has(path)) return "health";
  if (path.startsWith(commandsBegin)) return ofCommand.get(path.slice(commandsBegin.length)) ?? "commands";
  const known = ofPath.find(([begins]) => path.startsWith(begins));
  if (known) return known[1];
  return /^\/e\/[^/]+\/.*[^/]\.[a-z]+$/.test(path) ? "files" : "pages";
}
