import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** The steps of the dialogue at which a mail server can misbehave. */
export const phases = ["line", "connection", "sender", "recipient", "body", "text"] as const;
/** A line is opened; then the greeting, MAIL, RCPT, DATA, and all of it received but not answered. */
export type Phase = (typeof phases)[number];
export type Conduct = "accept" | "stall" | "drop" | { code: number; words: string };

export interface Received {
  to: string;
  mail: ParsedMail;
  /** As it came over the wire. */
  raw: string;
}

/** A real mail server on a free port, which answers each step as the test says. */
export async function startMailServer(conduct: (phase: Phase, to: string) => Conduct = () => "accept") {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const state = { conduct };

  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const answer = (phase: Phase, to: string, done: (problem?: Error) => void) => {
    const how = state.conduct(phase, to);
    if (how === "accept") return done();
    if (how === "stall") return;
    if (how === "drop") return cutAll();
    done(problemOf(how));
  };

  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 10,
    onConnect: (_session, done) => answer("connection", "", done),
    onMailFrom: (_address, _session, done) => answer("sender", "", done),
    onRcptTo: ({ address }, _session, done) => answer("recipient", address, done),
    onData: async (stream, session, done) => {
      const how = state.conduct("body", session.envelope.rcptTo.map(({ address }) => address).join());
      if (how === "stall") return;
      if (how !== "accept") {
        stream.resume();
        return how === "drop" ? cutAll() : done(problemOf(how));
      }
      const bytes = await buffer(stream).catch(() => null);
      if (!bytes) return; // the sender is gone
      const mail = await simpleParser(bytes);
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      received.push({ to, mail, raw: bytes.toString() }); // before the answer: a lost answer is a mail that was received
      answer("text", to, done);
    },
  });
  smtp.on("error", () => {}); // a client that goes away is what these tests are about
  const inner = smtp.listen(0, "127.0.0.1");
  await new Promise((listening) => inner.once("listening", listening));

  // A line of our own before it, so that it can be cut at any moment.
  const front = createServer((socket) => {
    const { port } = inner.address() as AddressInfo;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    const how = state.conduct("line", "");
    if (how === "stall") return;
    if (how !== "accept") return void socket.destroy();
    const behind = connect(port, "127.0.0.1");
    behind.on("error", () => {}).on("close", () => socket.destroy());
    socket.on("close", () => behind.destroy());
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((listening) => front.listen(0, "127.0.0.1", listening));

  return {
    url: `smtp://127.0.0.1:${(front.address() as AddressInfo).port}`,
    received,
    behave(next: (phase: Phase, to: string) => Conduct) {
      state.conduct = next;
    },
    cut: cutAll,
    async close() {
      for (const socket of sockets) socket.destroy();
      front.close();
      await new Promise<void>((closed) => smtp.close(closed));
    },
  };
}
const problemOf = ({ code, words }: { code: number; words: string }) =>
  Object.assign(new Error(words), { responseCode: code });

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
