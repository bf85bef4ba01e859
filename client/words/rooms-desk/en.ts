import type { Widened } from "#client/words/area.ts";
import type { Room, Stage } from "#shared/rooms.ts";

export const words = {
  title: "Rooms",
  lead: "Places in a building or on the net where sessions happen and people meet live.",
  none: "No room yet",
  noneHow: "Add the hall first, or an online room. Sessions are then placed in it.",
  add: "Add a room",
  newRoom: "New room",
  name: "Name",
  slug: "Address of the live room",
  slugHint: "Small letters, digits and hyphens, such as main-hall.",
  slugTaken: "Another room of this event has this address.",
  kind: "What it is",
  kinds: { hall: "Hall", online: "Online", both: "Hall and online" } satisfies Record<Room["kind"], string>,
  host: "In the house of",
  noHost: "None of the hosts",
  onsitePlaces: "Places in the hall",
  onlinePlaces: "Places online",
  placesHint: "Leave it empty where there is no limit.",
  places: (onsite: number | null, online: number | null) =>
    [onsite === null ? "" : `${onsite} in the hall`, online === null ? "" : `${online} online`]
      .filter(Boolean)
      .join(" · "),
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number) => `${name} is now number ${place}`,
  remove: "Remove this room",
  removed: (name: string) => `${name} was removed`,
  usedBySessions: (count: number) =>
    count === 1
      ? "One session is in this room. Move it to another room first."
      : `${count} sessions are in this room. Move them to another room first.`,
  usedLive: "People have met in this room already; what was said in it stays.",
  liveRoom: "Live room",
  hallScreenHint: "For the projector: shows the room, may do nothing in it.",
  openScreen: "Open the hall screen",
  copyScreen: "Copy its link",
  stages: "Stage addresses",
  stagesLead:
    "Where people see and hear the room. Each host's people get their own address first; the others are one tap away. Shown only to those who may join, from 15 minutes before a session.",
  noStages: "No address yet. Without one, the live room has questions, chat and applause, but no picture.",
  stagesSaved: "Stage addresses saved; people in the room have them now",
  stageFor: (host: string) => `For people of ${host}`,
  fallback: "For everybody else, and as a fallback",
  fallbackHint: "Used when a host has no address of its own, or it fails.",
  addStage: "Add an address",
  stageKind: "Kind",
  stageKinds: {
    hls: "Live stream (HLS)",
    youtube: "YouTube",
    bilibili: "Bilibili",
    tencent: "Tencent Meeting",
    zoom: "Zoom",
    teams: "Teams",
    webex: "Webex",
    link: "Another link",
  } satisfies Record<Stage["kind"], string>,
  address: "Address",
  pasteHint:
    "Paste the link, or the whole text of the invitation: kind, number and passcode are read out of it.",
  pasted: "Read from what you pasted:",
  kindDiffers: (kind: string) => `This does not look like an address of the kind “${kind}”.`,
  openAddress: "Open it",
  asGuestOf: (host: string) => `See the stage as people of ${host} get it`,
  meetingNumber: "Meeting number",
  passcode: "Passcode",
  stageLang: "Language of the sound",
  anyLang: "As on stage",
  removeStage: "Remove this address",
  stageRemoved: "The address was removed",
  blockedHint: "YouTube cannot be reached from mainland China: give people there another way too.",
};

export type RoomsDeskWords = Widened<typeof words>;
