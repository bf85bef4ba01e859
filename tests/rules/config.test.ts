import { describe, expect, test } from "vitest";
import { doubtsAbout, readConfig } from "#server/config.ts";

/* Rule G2. */

const secret = "Tr0ub4dor";
const wrongIn = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return "";
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe("a setting that would break what it is used for is refused by its name", () => {
  test.each<[string, string, RegExp]>([
    ["SMTP_URL", `smtp://user:p#${secret}@mail.example:587`, /not a URL .* %23 for #, %2F for \//],
    ["SMTP_URL", `smtp://user:12#${secret}@mail.example`, /not a URL/],
    ["SMTP_URL", `smtp://user:p/${secret}@mail.example`, /not a URL/],
    ["SMTP_URL", `smtp://user:p?${secret}@mail.example`, /not a URL/],
    ["SMTP_URL", `smtp://user:100%${secret}@mail.example`, /not a URL/],
    ["SMTP_URL", `smtp://user:${secret}@`, /not a URL|no host/],
    ["SMTP_URL", `smtp://:${secret}@mail.example`, /a password and no user/],
    ["SMTP_URL", `http://user:${secret}@mail.example`, /must start with smtp:\/\/ or smtps:\/\//],
    [
      "SMTP_URL",
      `smtp://user:${secret}@mail.example?requireTls=true`,
      /no such option; there are requireTLS/,
    ],
    ["SMTP_URL", "smtp://mail.example?requireTLS=yes", /requireTLS can be true or false/],
    ["SMTP_URL", "smtp://mail.example?disableFileAccess=false", /no such option/],
    ["SMTP_URL", "smtp://mail.example?tls.minVersion=SSLv3", /TLSv1\.2 or TLSv1\.3/],
    ["MAIL_FROM", "Office", /must be a mail address, or a name and one/],
    ["MAIL_FROM", "Office <office>", /must be a mail address/],
    ["MAIL_FROM", "a@example.org, b@example.org", /must be a mail address/],
    ["MAIL_FROM", "a@example.org\nBcc: b@example.org", /must be a mail address/],
    ["PUBLIC_URL", "https://example.org/jubilee", /a site of its own, without a path/],
    ["PUBLIC_URL", "https://example.org/?x", /without a path/],
    ["PUBLIC_URL", "https://example.org#x", /without a path/],
    ["PUBLIC_URL", `https://user:${secret}@example.org`, /must not hold a user/],
    ["PUBLIC_URL", "jubilee.example", /must be an address/],
    ["PUBLIC_URL", "ftp://jubilee.example", /must be an address/],
    ["DATABASE_URL", `mysql://user:${secret}@db.example/jubilee`, /must start with postgres:\/\//],
    ["DATABASE_URL", `postgres://user:p#${secret}@db.example/jubilee`, /not a URL .* %23 for #/],
    ["DATABASE_URL", `postgres://user:p/${secret}@db.example/jubilee`, /not a URL/],
    ["DATABASE_URL", `postgres://user:%${secret}@db.example/jubilee`, /not a URL/],
    ["DATABASE_URL", "postgres:///jubilee", /names no host/],
    ["SERVER_KEY", secret, /needs 32 characters or more/],
    ["SERVER_KEY", " ".repeat(40), /needs 32 characters or more/],
    ["METRICS_TOKEN", secret, /needs 16 characters or more/],
    ["METRICS_TOKEN", `${secret} with a space in it`, /may hold letters, digits/],
    ["TRUST_PROXY", "true", /must be a whole number from 0 to 10/],
    ["TRUST_PROXY", " ", /must be a whole number/],
    ["TRUST_PROXY", "11", /must be a whole number/],
    ["TRUST_PROXY", "loopback", /must be a whole number/],
    ["PORT", "eighty", /must be a whole number from 0 to 65535/],
    ["PORT", "0x50", /must be a whole number/],
    ["PORT", "70000", /must be a whole number/],
    ["HOST", "http://0.0.0.0", /an address or a name of this machine/],
    ["HOST", "0.0.0.0:3000", /an address or a name of this machine/],
    ["HOST", "127.0.0", /an address or a name of this machine/],
    ["DATA_DIR", "sqlite://data", /the name of a folder, not an address/],
    ["LOG_LEVEL", "trace", /must be silent, error, warn, info, debug/],
  ])("%s=%s", (variable, value, words) => {
    const said = wrongIn({ [variable]: value });
    expect(said).toMatch(new RegExp(`^${variable}: `));
    expect(said).toMatch(words);
    expect(said).not.toContain(secret);
    expect(said).not.toContain("\n");
  });
});

test("several are said at once, a line each", () => {
  expect(wrongIn({ PORT: "x", SMTP_URL: "x" }).split("\n")).toHaveLength(2);
});

describe("what is right is taken, in the form in which it is used", () => {
  test.each<[string, string, string]>([
    ["https://jubilee.example.org/", "https://jubilee.example.org", "a slash is no path"],
    ["HTTPS://Jubilee.Example.org:443", "https://jubilee.example.org", "as browsers write it in Origin"],
    ["http://localhost:3000", "http://localhost:3000", "a laptop"],
  ])("PUBLIC_URL=%s becomes %s: %s", (value, origin) => {
    expect(readConfig({ PUBLIC_URL: value }).publicUrl).toBe(origin);
  });

  test.each([
    ["office@example.org", "office@example.org"],
    ["Office <office@example.org>", '"Office" <office@example.org>'],
    ["弘前大学 <office@example.org>", '"弘前大学" <office@example.org>'],
    ["Office, DUT <office@example.org>", '"Office, DUT" <office@example.org>'],
    ['"Office, DUT" <office@example.org>', '"Office, DUT" <office@example.org>'],
    ["<office@example.org>", "office@example.org"],
    ["jubilee@localhost", "jubilee@localhost"],
  ])("MAIL_FROM=%s", (value, from) => {
    expect(readConfig({ MAIL_FROM: value }).mailFrom).toBe(from);
  });

  test.each([
    "postgres://jubilee@db.example/jubilee",
    "postgresql://jubilee:p%23ss@db.example:5433/jubilee?sslmode=verify-full",
    "postgres:///jubilee?host=/run/postgresql",
  ])("DATABASE_URL=%s", (value) => {
    expect(readConfig({ DATABASE_URL: value }).databaseUrl).toBe(value);
  });

  test("a password goes to another machine over TLS alone, unless the operator decides otherwise", () => {
    const used = (value: string) => readConfig({ SMTP_URL: value }).smtpUrl;
    expect(used("smtp://u:p@mail.example:587")).toBe("smtp://u:p@mail.example:587?requireTLS=true");
    for (const asGiven of [
      "smtps://u:p@mail.example:465",
      "smtp://mail.example",
      "smtp://u:p@127.0.0.1:2525",
      "smtp://u:p@mail.example?ignoreTLS=true",
      "smtp://u:p@mail.example?requireTLS=false",
      "smtp://mail.example?requireTLS=true",
    ])
      expect(used(asGiven)).toBe(asGiven);
  });
});

test("plain http that leaves the machine is said at the start; a laptop and TLS are not", () => {
  const doubts = (environment: Record<string, string>) => doubtsAbout(readConfig(environment)).length;
  expect(doubts({})).toBe(0);
  expect(doubts({ PUBLIC_URL: "https://jubilee.example", HOST: "0.0.0.0" })).toBe(0);
  expect(doubts({ HOST: "0.0.0.0" })).toBe(1);
  expect(doubts({ HOST: "::", PUBLIC_URL: "http://jubilee.example" })).toBe(1);
  expect(doubts({ PUBLIC_URL: "http://jubilee.example" })).toBe(1);
});
