import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RegisterForm } from "#client/public/register/register-form.tsx";
import { personalWords } from "#client/words/personal.ts";
import { Reader } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import { makeEvent } from "#db/seed/make.ts";
import type { Event } from "#shared/events.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { type Lang, langs } from "#shared/texts.ts";
import "#tests/words.ts";

/** The form as it is drawn, up to the button that sends it. */
function aboveTheButton(lang: Lang, personalData: Event["personalData"]): string {
  const open = {
    programme: { event: makeEvent({ personalData }) },
    seats: [{ mode: "online", capacity: 10, free: 10, waiting: 0 }],
  } as unknown as PublicEvent;
  const form = renderToStaticMarkup(
    <Reader lang={lang}>
      <RegisterForm open={open} />
    </Reader>,
  );
  const [above, ...below] = form.split(registerWords[lang].submit);
  expect(below).toHaveLength(1);
  return (above as string).replaceAll("&#x27;", "'");
}

test.each(langs)(
  "above the button stands who sees it, for how long, and what one may ask for, in %s (D1)",
  (lang) => {
    const words = personalWords[lang];
    const hosts = ["Dalian University of Technology", "Hirosaki University"];
    const whoSees = words.whoSees(new Intl.ListFormat(lang).format(hosts));
    const usual = aboveTheButton(lang, { text: {}, keepDays: 30, words: "keep" });
    expect(usual).toContain(whoSees);
    expect(usual).toContain(words.howLong(30));
    expect(usual).toContain(words.yourRights);

    const own = aboveTheButton(lang, { text: { [lang]: "Our own words." }, keepDays: null, words: "keep" });
    expect(own).toContain("Our own words.");
    expect(own).not.toContain(whoSees);
    expect(own).toContain(words.howLong(null));
    expect(own).toContain(words.yourRights);
  },
);
