import { z } from "zod";
import { cookieKinds, cookieName } from "#server/cookies.ts";
import { mounts } from "#server/files.ts";
import { type Command, isForTeam, takesBytes } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import { everywhere, Refusal, type RefusalCode } from "#shared/refusal.ts";

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every command, from the schemas that check them, with each refusal it can give. */
export function openApi(publicUrl: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Jubilee",
      version: "1",
      description: "Every read and write is a command. It answers {ok: true, value} or {ok: false, refusal}.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries([
      ...Object.entries(contract).map(([name, command]) => [`/api/${name}`, pathOf(name, command)]),
      ...mounts.map((mount) => [mount.path.replaceAll(parameter, "{$1}"), addressOf(mount)]),
    ]),
    components: {
      securitySchemes: cookiesFor(publicUrl),
      schemas: { Refusal: schemaOf(Refusal, "output") },
    },
  };
}

/** One for each way to be signed in; over https they are bound to the host. */
const cookiesFor = (publicUrl: string) =>
  Object.fromEntries(
    cookieKinds.map((kind) => {
      const name = cookieName(kind, publicUrl.startsWith("https:"));
      return [kind, { type: "apiKey", in: "cookie", name }];
    }),
  );

/** Which of the cookies lets somebody in; none where anyone may. */
function securityOf({ access }: Command): Json[] {
  if (access.includes("anyone")) return [{}];
  const kinds = access.map((role) => (role === "attendee" || role === "screen" ? role : "staff"));
  return [...new Set(kinds)].map((kind) => ({ [kind]: [] }));
}

const operationOf = (name: string, command: Command) => ({
  operationId: name,
  summary: command.summary,
  tags: [name.split(".")[0]],
  description: `For: ${command.access.join(", ")}.`,
  security: securityOf(command),
  responses: responsesOf(command),
});

const parameter = /:(\w+)/g;

/** The same file at an address of its own, which says a part of the input. */
function addressOf({ name, path, says }: (typeof mounts)[number]): Json {
  const inPath = new Set([...path.matchAll(parameter)].map((match) => match[1]));
  const parameters = parametersOf(contract[name])
    .filter((each) => !Object.hasOwn(says, each.name as string))
    .map((each) => (inPath.has(each.name as string) ? { ...each, in: "path", required: true } : each));
  const operationId = `${name}.${path.replaceAll(/[^\w]+/g, "-").slice(1)}`;
  return { get: { ...operationOf(name, contract[name]), operationId, parameters } };
}

function pathOf(name: string, command: Command): Json {
  const operation = operationOf(name, command);
  const asked = { ...operation, parameters: parametersOf(command) };
  if (takesBytes(command)) {
    const bytes = { schema: { type: "string", format: "binary" } };
    return { post: { ...asked, requestBody: { required: true, content: { "image/*": bytes } } } };
  }
  if (command.kind === "file") return { get: asked };
  const body = {
    required: true,
    content: { "application/json": { schema: schemaOf(command.input, "input") } },
  };
  const post = { ...operation, requestBody: body };
  return command.kind === "read" ? { post, get: { ...asked, operationId: `${name}.get` } } : { post };
}

function parametersOf(command: Command): Json[] {
  const schema = schemaOf(command.input, "input") as { properties?: Json; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, each]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    schema: each,
  }));
}

function responsesOf(command: Command): Json {
  const refusals = new Set<RefusalCode>([
    ...everywhere,
    ...(command.access.includes("anyone") ? [] : (["sign-in-needed", "not-yours"] as const)),
    ...(isForTeam(command) ? (["passkey-needed"] as const) : []),
    ...command.refusals,
  ]);
  refusals.delete("busy");
  return {
    "200": {
      description: "The answer.",
      content: command.media ? bytesOf(command.media) : json(answerOf(command)),
    },
    ...(command.media && command.access.includes("anyone")
      ? { "304": { description: "As before: the ETag that was sent is still good." } }
      : {}),
    "4XX": { description: `Refused: ${[...refusals].join(", ")}.`, content: json(refusalOf([...refusals])) },
    "5XX": {
      description: "Not now: the database is away, or the fault is ours.",
      content: json(refusalOf(["busy"])),
    },
  };
}

const bytesOf = (media: readonly string[]) =>
  Object.fromEntries(media.map((type) => [type, { schema: { type: "string", format: "binary" } }]));
const json = (schema: Json) => ({ "application/json": { schema } });

const answerOf = (command: Command): Json => ({
  type: "object",
  properties: { ok: { const: true }, value: schemaOf(command.output, "output") },
  required: ["ok", "value"],
});

const refusalOf = (codes: RefusalCode[]): Json => ({
  type: "object",
  properties: {
    ok: { const: false },
    refusal: {
      allOf: [{ $ref: "#/components/schemas/Refusal" }, { properties: { code: { enum: codes } } }],
    },
  },
  required: ["ok", "refusal"],
});

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return json as Json;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same, for reading. */
export function openApiPage(publicUrl: string): string {
  const rows = Object.entries(contract as Record<string, Command>).map(
    ([name, command]) => `<section><h2 id="${name}"><code>${name}</code></h2>
<p>${escapeHtml(command.summary)}</p>
<p>${command.kind} · for ${command.access.join(", ")}${command.refusals.length > 0 ? ` · may refuse: ${command.refusals.join(", ")}` : ""}</p>
<details><summary>Input</summary><pre>${escapeHtml(JSON.stringify(schemaOf(command.input, "input"), null, 2))}</pre></details>
<details><summary>Output</summary><pre>${escapeHtml(JSON.stringify(schemaOf(command.output, "output"), null, 2))}</pre></details></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Jubilee · API</title></head>
<body><main><h1>API</h1><p>Send each command as <code>POST ${escapeHtml(publicUrl)}/api/&lt;command&gt;</code> with a JSON body; commands that read also answer GET. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${rows.join("\n")}</main></body></html>`;
}
