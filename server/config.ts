import { z } from "zod";
import { type NetworkSettings, networkEnvironment, networkSettings } from "#server/network-settings.ts";
import {
  BearerToken,
  DatabaseUrl,
  Folder,
  Host,
  isLoopback,
  MailFrom,
  PublicUrl,
  ServerKey,
  SmtpUrl,
  wholeNumber,
} from "#server/setting.ts";

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;

const Environment = z.object({
  PUBLIC_URL: PublicUrl.optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: Host.default("127.0.0.1"),
  DATA_DIR: Folder.default("./data"),
  DATABASE_URL: DatabaseUrl.optional(),
  SERVER_KEY: ServerKey.optional(),
  SMTP_URL: SmtpUrl.optional(),
  MAIL_FROM: MailFrom.optional(),
  /** How many proxies stand before the server; their X-Forwarded-For is believed. */
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  ...networkEnvironment,
  METRICS_TOKEN: BearerToken.optional(),
  LOG_LEVEL: z.enum(logLevels, `must be ${logLevels.join(", ")}`).default("info"),
});

export interface Config {
  publicUrl: string;
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  serverKey: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  trustProxy: number;
  networks: NetworkSettings;
  metricsToken: string | null;
  logLevel: (typeof logLevels)[number];
}

export class BadConfig extends Error {}

/** Works with nothing set; a wrong value stops the start in words that name the variable, and never show it. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new BadConfig(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  const read = parsed.data;
  const publicUrl = read.PUBLIC_URL ?? `http://localhost:${read.PORT}`;
  return {
    publicUrl,
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    serverKey: read.SERVER_KEY ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? `jubilee@${new URL(publicUrl).hostname}`,
    trustProxy: read.TRUST_PROXY,
    networks: networkSettings(read),
    metricsToken: read.METRICS_TOKEN ?? null,
    logLevel: read.LOG_LEVEL,
  };
}

/** What works, and is seldom meant: said at each start. */
export function doubtsAbout({ publicUrl, host }: Config): string[] {
  const plain = publicUrl.startsWith("http:");
  const doubts = [
    !isLoopback(host) &&
      plain &&
      "PUBLIC_URL is http: and HOST lets other machines in: sign-ins and links can be read on the way. Put TLS before it and set PUBLIC_URL=https://…",
    isLoopback(host) &&
      plain &&
      !isLoopback(new URL(publicUrl).hostname) &&
      "PUBLIC_URL is http: sign-ins and links can be read on the way to it. Set PUBLIC_URL=https://… once the proxy has a certificate.",
  ];
  return doubts.filter((doubt) => doubt !== false);
}
