import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";
import { freePort } from "#tests/infrastructure/postgres-server.ts";
import { joinOf } from "#tests/listener.ts";
import { project } from "#tests/started.ts";

/* The configurations of deploy/, with names, ports and certificates of this machine in place of an installation's. */

const name = "jubilee.localhost";
let folder: string;
let app: TestApp;
let proxy: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-proxy-"));
});
afterEach(async () => {
  proxy?.kill("SIGTERM");
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function startBehind(port: number) {
  app = await startApp({
    environment: { PUBLIC_URL: `https://${name}:${port}`, TRUST_PROXY: "1" },
  });
}

const deployed = (file: string) => readFileSync(join(project, "deploy", file), "utf8");

/** As a browser asks, on this machine, with a certificate that it has been told of. */
function ask(port: number, path: string, { body, headers = {} }: { body?: string; headers?: object } = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request({
      host: "127.0.0.1",
      port,
      path,
      servername: name,
      rejectUnauthorized: false,
      method: body === undefined ? "GET" : "POST",
      headers: {
        host: `${name}:${port}`,
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    });
    asked.on("error", reject).on("response", (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += String(chunk);
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.end(body);
  });
}

async function answersThrough(port: number) {
  await vi.waitFor(async () => expect((await ask(port, "/readyz")).status).toBe(200), {
    timeout: 30_000,
    interval: 200,
  });
  const { eventId, roomId, founder } = await openEvent(app);
  expect((await ask(port, "/")).status).toBe(200);
  const self = await ask(port, "/api/signins.self", { body: "{}", headers: { cookie: founder.cookie } });
  expect(JSON.parse(self.text)).toMatchObject({ value: { staff: { email: "ada@example.org" } } });
  const headers = {
    cookie: founder.cookie,
    origin: `https://${name}:${port}`,
    host: `${name}:${port}`,
  };
  const polled = await ask(port, "/socket.io/?EIO=4&transport=polling", { headers });
  expect(polled).toMatchObject({ status: 200, text: expect.stringContaining('"upgrades":["websocket"]') });
  const socket = io(`https://127.0.0.1:${port}`, {
    transports: ["websocket"],
    rejectUnauthorized: false,
    extraHeaders: headers,
  });
  try {
    const joined = await new Promise((resolve, reject) => {
      socket.on("connect_error", reject);
      socket.on("connect", () => socket.emit("places.join", joinOf({ eventId, roomId }), resolve));
    });
    expect(joined).toMatchObject({ ok: true, value: { whole: true } });
  } finally {
    socket.disconnect();
  }
}

scene(["nginx"], "nginx, as deploy/nginx.conf has it, carries pages, commands and sockets", async () => {
  const [port, plain] = [await freePort(), await freePort()];
  await startBehind(port);
  const certificate = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
  await runWell("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    `/CN=${name}`,
    ...certificate,
  ]);
  const server = deployed("nginx.conf")
    .replaceAll("[::]:443", `[::1]:${port}`)
    .replaceAll("[::]:80", `[::1]:${plain}`)
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replace("listen 80", `listen 127.0.0.1:${plain}`)
    .replaceAll("jubilee.example.org", name)
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${folder}/cert.pem;`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${folder}/key.pem;`)
    .replace("proxy_pass http://127.0.0.1:3000", `proxy_pass ${app.url}`)
    .replace("$host;", `${name}:${port};`); // the port is an installation's 443, which no Host names
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/pid; error_log stderr; events {} http { ${temporary.join(" ")}\n${server}\n}`,
  );
  proxy = spawn("nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  await answersThrough(port);
});

scene(["caddy"], "Caddy, as deploy/Caddyfile has it, carries pages, commands and sockets", async () => {
  const port = await freePort();
  await startBehind(port);
  const site = deployed("Caddyfile")
    .replace("jubilee.example.org {", `https://${name}:${port} {\n\tbind 127.0.0.1\n\ttls internal`)
    .replace("127.0.0.1:3000", `127.0.0.1:${app.port}`);
  const file = join(folder, "Caddyfile");
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tstorage file_system ${folder}\n}\n${site}`,
  );
  proxy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", file], {
    stdio: "inherit",
    env: { ...process.env, HOME: folder },
  });
  await answersThrough(port);
});
