import type { Widened } from "#client/words/area.ts";
import type { CrewItem } from "#shared/crew.ts";

export const words = {
  after: "Begins only after",
  item: {
    fixedAt: "Begins exactly at",
    endsBy: "Must have ended by",
    leastMinutes: "Keeps at least (minutes)",
    onScreen: "On screen",
    microphone: "Microphone",
    slides: "Slides",
    slidesSource: "Link to the slides, or their text",
    objects: "Objects on stage",
    mc: "Who says the line",
    mcLine: "Line for the MC",
    note: "Note for the crew",
    souvenir: "Souvenir",
    giver: "Given by",
    receiver: "Received by",
    object: "What it is",
    text: "About it",
    picture: "Picture of it",
    carriedBy: "Carried by",
    acrossScreens: "How it is done when one side is on screen",
  },
  slides: {
    none: "None",
    wanted: "Wanted",
    in: "In",
    checked: "Checked",
  } satisfies Record<CrewItem["slides"]["state"], string>,
  contact: {
    mail: "Email address",
    phone: "Phone",
    kana: "Reading in kana",
    pinyin: "Reading in pinyin",
    free: "Reading, in other words",
    seat: "Seat",
    escort: "Escort",
    messenger: "Messenger",
  },
};

export type CrewWords = Widened<typeof words>;
