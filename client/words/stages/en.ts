import type { Widened } from "#client/words/area.ts";
import type { Stage } from "#shared/rooms.ts";

export const words = {
  label: "Stage",
  opensAt: "The stage opens at",
  none: "The organizers have not given a stream for this room yet.",
  hallOnly: "You are in the hall: the stage is in front of you.",
  seatInHall: "Your seat is in the hall.",
  withSeat: "The stage opens to you with your seat. Until then you can follow what is said here.",
  others: "Not working? Try",
  kinds: {
    hls: "Live stream",
    youtube: "YouTube",
    bilibili: "Bilibili",
    tencent: "Tencent Meeting",
    zoom: "Zoom",
    teams: "Microsoft Teams",
    webex: "Webex",
    link: "Stream",
  } satisfies Record<Stage["kind"], string>,
  load: (provider: string) => `Play from ${provider}`,
  loadNote: (provider: string) => `Loads ${provider}, which learns that you watch.`,
  openThere: (provider: string) => `Open on ${provider}`,
  join: (provider: string) => `Join by ${provider}`,
  number: "Meeting number",
  passcode: "Passcode",
  copy: "Copy",
  forHost: (host: string) => `for ${host}`,
  slow: "The stream is slow to come.",
  failed: "The stream does not come through.",
  tryAgain: "Try again",
  playing: "Live picture and sound of the room",
  unreadable: "This address cannot be played here.",
};

export type StagesWords = Widened<typeof words>;
