import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plantUnusual, unusual } from "#db/seed/unusual.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { langs } from "#shared/texts.ts";
import { launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";

/**
 * `npm run screens`: every page at 360 and 1440 pixels (hall screens at 1920), in three languages,
 * light and dark, of the reference event and of unusual ones, into build/screens, with a page to
 * look through them. Arguments narrow it: `-- me ja 360 dark`.
 */
type Role = "public" | "organizer" | "moderator" | "onsite" | "online" | "screen";
interface Size {
  width: number;
  height: number;
}
const pages: { name: string; role: Role; path: (slug: string) => string; sizes?: Size[] }[] = [
  { name: "events", role: "public", path: () => "/" },
  { name: "event", role: "public", path: (slug) => `/e/${slug}` },
  { name: "register", role: "public", path: (slug) => `/e/${slug}/register` },
  { name: "send-link", role: "public", path: (slug) => `/e/${slug}/me` },
  { name: "sign-in", role: "public", path: () => "/sign-in" },
  { name: "set-up", role: "public", path: () => "/set-up" },
  { name: "not-found", role: "public", path: () => "/e/nothing-here" },
  { name: "me", role: "online", path: (slug) => `/e/${slug}/me` },
  { name: "me-hall", role: "onsite", path: (slug) => `/e/${slug}/me` },
  { name: "room", role: "online", path: (slug) => `/e/${slug}/rooms/main-hall` },
  { name: "room-moderator", role: "moderator", path: (slug) => `/e/${slug}/rooms/main-hall` },
  {
    name: "hall-screen",
    role: "screen",
    path: (slug) => `/e/${slug}/rooms/main-hall/screen`,
    sizes: [{ width: 1920, height: 1080 }],
  },
  { name: "organize", role: "organizer", path: () => "/organize" },
  { name: "my-sign-in", role: "organizer", path: () => "/organize/sign-in" },
  { name: "server", role: "organizer", path: () => "/organize/server" },
  ...[
    "",
    "event",
    "hosts",
    "programme",
    "programme/releases",
    "people",
    "announcements",
    "announcements/new",
    "rooms",
    "registrations",
    "arrivals",
    "mails",
    "team",
    "audit",
    "history",
  ].map((part) => ({
    name: `organize-${part.replace("/", "-") || "overview"}`,
    role: "organizer" as const,
    path: (slug: string) => `/organize/e/${slug}/${part}`,
  })),
  ...Object.values(unusual).flatMap((slug) => [
    { name: `${slug}-event`, role: "organizer" as const, path: () => `/e/${slug}` },
    ...["overview", "programme", "people", "rooms"].map((part) => ({
      name: `${slug}-${part}`,
      role: "organizer" as const,
      path: () => `/organize/e/${slug}/${part === "overview" ? "" : part}`,
    })),
  ]),
];
const phoneAndDesk: Size[] = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
];
const folder = join("build", "screens");
const only = process.argv.slice(2);
const wanted = (name: string, lang: string, width: number, shade: string) =>
  only.every((each) =>
    [name, lang, String(width), shade].some(
      (is) => is === each || (is === name && name.startsWith(`${each}-`)),
    ),
  );

const demo = spawn(process.execPath, ["scripts/demo.ts", "--json"], { env: { ...process.env, PORT: "0" } });
demo.stderr.pipe(process.stderr);
const links = await new Promise<Record<Role, string>>((resolve, reject) => {
  demo.stdout.on("data", (chunk) => {
    const line = String(chunk)
      .split("\n")
      .find((each) => each.startsWith("{"));
    if (line) resolve(JSON.parse(line));
  });
  demo.once("exit", () => reject(new Error("The demo did not start.")));
});
const browser = await launchBrowser().catch((problem) => {
  demo.kill("SIGTERM");
  throw problem;
});
mkdirSync(folder, { recursive: true });
const slug = new URL(links.public).pathname.split("/")[2] as string;
const founder = new Visitor(`http://127.0.0.1:${new URL(links.organizer).port}`);
await founder.do("signins.enter", { token: new URL(links.organizer).hash.slice(1) });
await plantUnusual(founder);
const taken: string[] = [];
const cookies = new Map<Role, Awaited<ReturnType<typeof signedIn>>>();
try {
  for (const role of ["organizer", "moderator", "online", "onsite", "screen"] as const)
    cookies.set(role, await signedIn(role));
  for (const { name, role, path, sizes = phoneAndDesk } of pages)
    for (const lang of langs)
      for (const { width, height } of sizes)
        for (const shade of ["light", "dark"]) {
          if (!wanted(name, lang, width, shade)) continue;
          const { page, context, problems } = await openPage(browser, {
            lang,
            width,
            height,
            dark: shade === "dark",
          });
          await context.addCookies(cookies.get(role) ?? []);
          await visit(page, `${new URL(links[role]).origin}${path(slug)}?lang=${lang}`);
          const file = `${name}-${lang}-${width}-${shade}.png`;
          await page.screenshot({ path: join(folder, file), fullPage: true });
          taken.push(file);
          for (const problem of problems) console.error(`${file}: ${problem}`);
          await context.close();
        }
  const picture = (file: string) =>
    `<figure><img src="${file}" loading="lazy" width="360"><figcaption>${file}</figcaption></figure>`;
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Screens</title>${taken.map(picture).join("\n")}`,
  );
  console.log(`${taken.length} pictures in ${folder}; open index.html.`);
} finally {
  await browser.close();
  demo.kill("SIGTERM");
}

async function signedIn(role: Role) {
  const { page, context } = await openPage(browser);
  await page.goto(links[role]);
  await page.locator("main button").first().click();
  await page.waitForURL((url) => url.pathname !== "/j");
  const kept = await context.cookies();
  await context.close();
  return kept;
}
