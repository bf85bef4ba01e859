import { area } from "./area.ts";

/** Events list, opening an event, overview, the event's fields, its hosts and its states. */
export const eventDeskWords = area({
  en: () => import("./event-desk/en.ts"),
  ja: () => import("./event-desk/ja.ts"),
  "zh-Hans": () => import("./event-desk/zh-Hans.ts"),
});
