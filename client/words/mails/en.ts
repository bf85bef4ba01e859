import type { Widened } from "#client/words/area.ts";
import type { Mail } from "#shared/mails.ts";

export const words = {
  title: "Mails",
  states: { queued: "Queued", sending: "Being sent", sent: "Sent", failed: "Failed" } satisfies Record<
    Mail["state"],
    string
  >,
  state: "State",
  every: "All",
  count: (total: number) => (total === 1 ? "1 mail" : `${total} mails`),
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  staysHere: "No mail server is set: nothing leaves this server",
  staysHereHow:
    "Mails are written all the same and can be read here. To send them, whoever runs the server sets SMTP_URL.",
  failed: (count: number) => (count === 1 ? "1 mail could not be sent" : `${count} mails could not be sent`),
  failedHow: "Check the address and what the mail server said, then send again.",
  showFailed: "Show them",
  retry: "Send again",
  retryAll: "Send all again",
  retrying: (done: number, of: number) => `${done} of ${of} queued again`,
  stop: "Stop",
  retried: "Queued again.",
  queuedAt: "Written",
  sentAt: "Sent",
  tries: (count: number) => (count === 1 ? "1 try" : `${count} tries`),
  serverSaid: "The mail server said:",
  masked: "Personal links are hidden here.",
  none: "No mail yet",
  noneHow:
    "Confirmations, changes and links appear here as they are written. A test mail shows whether sending works.",
  noneInState: "No mail in this state",
  everyState: "Show all mails",
  test: {
    title: "Test mail",
    how: "Goes the same way as every other mail.",
    email: "Mail address",
    language: "Language",
    send: "Send a test",
    sent: "The test mail is queued.",
    emailNeeded: "Give a mail address such as name@example.org.",
  },
};

export type MailsWords = Widened<typeof words>;
