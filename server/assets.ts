import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type NextFunction, type Request, type Response, type Router } from "express";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A folder is no page, and a redirect to it would repeat what a stranger wrote. */
const filesOnly = { index: false, redirect: false } as const;

/** What the build has made, for ever the same under its name; compressed by the build where browsers take it. */
export function assets(clientFolder: string): Router {
  const router = express.Router();
  router.use("/assets", preferCompressed(join(clientFolder, "assets")));
  router.use(
    "/assets",
    express.static(join(clientFolder, "assets"), { ...filesOnly, immutable: true, maxAge: "1y" }),
  );
  router.use(express.static(clientFolder, { ...filesOnly, maxAge: "1h", dotfiles: "ignore" }));
  return router;
}

function preferCompressed(folder: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const name = /^\/([\w.-]+(\.\w+))$/.exec(request.path);
    const type = name && types[name[2] as string];
    if (!type || !request.acceptsEncodings("br") || !existsSync(join(folder, `${name[1]}.br`))) return next();
    response.set({ "content-encoding": "br", "content-type": type, vary: "accept-encoding" });
    request.url = `/${name[1]}.br`;
    next();
  };
}
