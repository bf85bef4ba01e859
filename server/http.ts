import { hash, timingSafeEqual } from "node:crypto";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { assets } from "#server/assets.ts";
import type { Config } from "#server/config.ts";
import type { Caller } from "#server/context.ts";
import { writeCookie } from "#server/cookies.ts";
import { commandNamed, type Dispatch } from "#server/dispatch.ts";
import { mountFiles } from "#server/files.ts";
import { noOf, refusalOf } from "#server/gate/answers.ts";
import { requireSize } from "#server/gate/at-once.ts";
import { visitOf } from "#server/gate/gate.ts";
import { isOwnOrigin } from "#server/gate/origin.ts";
import { createUploads } from "#server/gate/uploads.ts";
import { openApi, openApiPage } from "#server/openapi.ts";
import type { Pages } from "#server/pages.ts";
import type { SecurityLog } from "#server/security-log.ts";
import { type Command, Id, Slug, takesBytes } from "#shared/commands.ts";
import { limits } from "#shared/limits.ts";
import { type Refusal, Refused, type Reply } from "#shared/refusal.ts";

interface HttpDeps {
  dispatch: Dispatch;
  config: Config;
  pages: Pages;
  /** Where `vite build` put the client; null where it is served by somebody else. */
  clientFolder: string | null;
  readPicture: (id: string) => Promise<{ type: string; bytes: Buffer } | null>;
  ready: () => Promise<void>;
  securityLog: SecurityLog;
  metrics: () => Promise<string>;
  bug: (problem: unknown, where: string) => void;
}

/** The way to the door: it carries, it does not decide. */
export function createHttp(deps: HttpDeps): express.Express {
  const { config, dispatch, pages } = deps;
  const secure = config.publicUrl.startsWith("https:");
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.set("etag", false); // what is worth asking again brings its own: files of the build, feeds, exchange

  app.get("/healthz", (_request, response) => void response.type("text").send("alive"));
  app.get("/readyz", async (_request, response) => {
    const ready = await deps.ready().then(
      () => true,
      () => false,
    );
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ready" : "the database does not answer");
  });
  app.get("/metrics", async (request, response) => {
    const wanted = config.metricsToken && `Bearer ${config.metricsToken}`;
    if (!wanted || !isSame(request.headers.authorization ?? "", wanted)) return void response.sendStatus(404);
    response.type("text").send(await deps.metrics());
  });

  // A HEAD is a GET whose body node leaves out: so its headers are the same (RFC 9110 §9.3.2).
  app.use((request, _response, next) => {
    if (request.method === "HEAD") request.method = "GET";
    next();
  });
  app.use(
    compression({
      filter: (_request, response) =>
        !String(response.getHeader("cache-control")).includes("no-transform") &&
        compression.filter(_request, response),
    }),
  );
  app.use((request, response, next) => {
    const { refusal, nonce } = visitOf(request);
    if (!refusal) return next();
    refuse(response, refusal);
    response.set("cache-control", "private, no-store").type("html");
    response.send(pages.sayNo(refusal, request.headers["accept-language"] ?? null, nonce));
  });
  if (deps.clientFolder) app.use(assets(deps.clientFolder));

  // Under a person's own page, and good for nothing beside it.
  app.get("/e/:slug/me/worker.js", (request, response) => {
    const slug = Slug.safeParse(request.params.slug);
    if (!slug.success || !pages.ownPageWorker) return void response.sendStatus(404);
    response.set({ "service-worker-allowed": `/e/${slug.data}/me`, "cache-control": "no-cache" });
    response.type("text/javascript").send(pages.ownPageWorker);
  });

  app.get("/pictures/:id", async (request, response) => {
    const id = Id.safeParse(request.params.id);
    const picture = id.success ? await deps.readPicture(id.data) : null;
    if (!picture) return void response.sendStatus(404);
    response.set({ "content-type": picture.type, "cache-control": "public, max-age=31536000, immutable" });
    response.send(picture.bytes);
  });

  const upload = createUploads();
  const callerOf = (request: Request): Caller => ({
    ...visitOf(request),
    ifNoneMatch: request.headers["if-none-match"] ?? null,
    ifModifiedSince: request.headers["if-modified-since"] ?? null,
    acceptLanguage: request.headers["accept-language"] ?? null,
    userAgent: request.headers["user-agent"] ?? null,
  });

  /** Sends a command through the door and its answer back. */
  const carry = async (
    name: string,
    input: unknown,
    request: Request,
    response: Response,
    say = (refusal: Refusal) => refusal,
  ) => {
    const bytes = () => upload(request, response);
    const { reply, cookies, file, written } = await dispatch(name, input, { ...callerOf(request), bytes });
    for (const cookie of cookies) response.append("set-cookie", writeCookie(cookie, secure));
    if (file) {
      response.status(file.status).set(file.headers);
      return void response.end(file.body);
    }
    response.set("cache-control", "no-store");
    if (written) return void response.type("json").send(written);
    answer(response, reply.ok ? reply : { ok: false, refusal: say(reply.refusal) });
  };

  mountFiles(
    app,
    ({ name, input, say }, request, response) => carry(name, input, request, response, say),
    (response) => {
      response.set("cache-control", "no-store");
      const busy = { code: "busy" as const, detail: { retryAfterSeconds: fileRetrySeconds } };
      answer(response, { ok: false, refusal: busy });
    },
  );

  app.get("/api/openapi.json", (_request, response) => void response.json(openApi(config.publicUrl)));
  app.get("/api", (_request, response) => void response.type("html").send(openApiPage(config.publicUrl)));
  app.use("/api", requireSameOrigin(config));
  app.post("/api/:command", rightsBeforeBytes(deps.securityLog), readJson, async (request, response) => {
    const name = String(request.params.command);
    const isFile = commandNamed(name)?.kind === "file";
    if (!isFile && request.body === undefined)
      throw new Refused("bad-input", { fields: [{ path: "", reason: "json" }] });
    await carry(name, isFile ? query(request) : request.body, request, response);
  });
  app.get("/api/:command", async (request, response) => {
    const name = String(request.params.command);
    if (isForPost(commandNamed(name))) return void response.status(405).set("allow", "POST").end();
    await carry(name, query(request), request, response);
  });

  app.get("/{*path}", async (request, response) => {
    const page = await pages.serve(request.originalUrl, callerOf(request), {
      nonce: visitOf(request).nonce,
      userAgent: request.headers["user-agent"] ?? "",
    });
    if (page.refusal) refuse(response, page.refusal);
    const cacheControl = page.personal ? "private, no-store, no-transform" : "private, no-cache";
    response.set({ "content-type": "text/html; charset=utf-8", "cache-control": cacheControl });
    response.send(typeof page.html === "string" ? page.html : Buffer.from(page.html.buffer));
  });

  app.use((_request, response) => void answer(response, { ok: false, refusal: { code: "not-found" } }));
  app.use((problem: unknown, request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.destroy();
    const refused = refusalOf(problem);
    if (refused) return void answer(response, { ok: false, refusal: refused.refusal });
    deps.bug(problem, `${request.method} ${request.route?.path ?? ""}`); // the path itself is a stranger's text
    response.status(500).json({ ok: false, refusal: { code: "busy" } });
  });
  return app;
}

const isForPost = (command: Command | undefined) =>
  command !== undefined && (command.kind === "write" || takesBytes(command));
const fileRetrySeconds = 300;
const query = (request: Request) => ({ ...request.query });

/**
 * Rights before bytes: nothing is read of what nobody may send. Who sends it is asked here, and by the
 * door whether they may; of a file that comes in, before its first byte.
 */
function rightsBeforeBytes(securityLog: SecurityLog) {
  return (request: Request, _response: Response, next: NextFunction) => {
    const name = String(request.params.command);
    const command = commandNamed(name);
    if (!command) return next(new Refused("not-found"));
    const { knownAs, network } = visitOf(request);
    if (knownAs !== null || command.access.includes("anyone")) return next();
    if (command.kind !== "read")
      securityLog({
        event: "rights-refused",
        outcome: "sign-in-needed",
        actor: null,
        network,
        command: name,
      });
    next(new Refused("sign-in-needed"));
  };
}

const jsonOf = (limit: number) => express.json({ limit, strict: true, type: ["application/json"] });
const strangersJson = jsonOf(limits.strangersBodyBytesMax);
const json = jsonOf(limits.bodyBytesMax);
function readJson(request: Request, response: Response, next: NextFunction) {
  if (commandNamed(String(request.params.command))?.kind === "file") return next();
  const [limit, read] =
    visitOf(request).knownAs === null
      ? [limits.strangersBodyBytesMax, strangersJson]
      : [limits.bodyBytesMax, json];
  requireSize(request, limit);
  read(request, response, next);
}

/** Takes as long whatever they have in common. */
const isSame = (given: string, wanted: string) =>
  timingSafeEqual(hash("sha256", given, "buffer"), hash("sha256", wanted, "buffer"));

function answer(response: Response, reply: Reply) {
  if (!reply.ok) refuse(response, reply.refusal);
  response.json(reply);
}

/** Status and headers of a no, whether its words are JSON or a page. */
function refuse(response: Response, refusal: Refusal) {
  const { status, headers } = noOf(refusal);
  response.status(status).set(headers);
}

/** An unsafe request must come from a page of ours (Fetch Metadata; where a browser sends none, its Origin). */
function requireSameOrigin(config: Config) {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const { "sec-fetch-site": site, origin } = request.headers;
    const own = origin === undefined || isOwnOrigin(request.headers, config.publicUrl);
    next(site === "same-origin" || (site === undefined && own) ? undefined : new Refused("not-from-here"));
  };
}
