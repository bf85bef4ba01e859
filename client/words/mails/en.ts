import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";
import type { Mail } from "#shared/mails.ts";

export const words = {
  title: "Emails",
  states: { queued: "Queued", sending: "Being sent", sent: "Sent", failed: "Failed" } satisfies Record<
    Mail["state"],
    string
  >,
  state: "State",
  every: "All",
  count: (total: number) => (total === 1 ? "1 email" : `${total} emails`),
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  staysHere: "No mail server is set: nothing leaves this server",
  staysHereHow:
    "Emails are written all the same and can be read here. To send them, whoever runs the server sets SMTP_URL.",
  failed: (count: number) =>
    count === 1 ? "1 email could not be sent" : `${count} emails could not be sent`,
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
  ofOtherHost: "This email is to another host's guest. What it says is for that host to read.",
  withoutAddress: (count: number) =>
    count === 1
      ? "1 person has no address and gets none of these emails."
      : `${count} people have no address and get none of these emails.`,
  ofPerson: "Show the emails to this person",
  ofPersonHow: "What was written, when, and whether it has gone out. That you read it stands in the audit.",
  nothingWritten: "Nothing has been written to this person.",
  whoTheyAre: "Who they are",
  none: "No email yet",
  noneHow:
    "Confirmations, changes and links appear here as they are written. A test email shows whether sending works.",
  noneInState: "No email in this state",
  everyState: "Show all emails",
  test: {
    title: "Test email",
    how: "Goes the same way as every other email.",
    email: "Email address",
    language: "Language",
    send: "Send a test",
    sent: "The test email is queued.",
    emailNeeded: "Give an email address such as name@example.org.",
  },
  deeds: {
    "mails.list": "read the emails",
    "mails.retry": "sent an email again",
    "mails.test": "sent a test email",
  } satisfies DeedsOf<"mails">,
};

export type MailsWords = Widened<typeof words>;
