import { Link, useSearchParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useLastSeen } from "#client/forms/last-seen.ts";
import { FailedMails } from "#client/mails/failed-mails.tsx";
import { MailLine } from "#client/mails/mail-line.tsx";
import styles from "#client/mails/mails-page.module.css";
import { TestMail } from "#client/mails/test-mail.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page, Section } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { Pager } from "#client/ui/pager.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { mailsWords } from "#client/words/mails.ts";
import { useWords } from "#client/words/reader.tsx";
import { type Mail, MailState } from "#shared/mails.ts";

const rowsPerPage = 50;

/** What was written to whom, and how far it has come. Without a mail server it all stays here, readable. */
export function MailsPage() {
  const words = useWords(mailsWords);
  const { event } = useEventDesk();
  const [address, setAddress] = useSearchParams();
  const state = MailState.safeParse(address.get("state")).data ?? null;
  const page = Math.max(0, Number.parseInt(address.get("page") ?? "0", 10) || 0);
  const mails = useRead("mails.list", {
    eventId: event.id,
    state,
    offset: page * rowsPerPage,
    limit: rowsPerPage,
  });
  const found = useLastSeen(mails.data);
  const unreached = useRead("registrations.list", { eventId: event.id, address: "none", limit: 1 });
  const turnTo = (next: { state: Mail["state"] | null; page: number }) =>
    setAddress(
      { ...(next.state && { state: next.state }), ...(next.page > 0 && { page: String(next.page) }) },
      { replace: true },
    );
  return (
    <Page title={words.title}>
      <AnswerNote of={mails} contact={event.hosts} />
      {found && !found.sends && (
        <Note tone="warn" title={words.staysHere}>
          <p>{words.staysHereHow}</p>
        </Note>
      )}
      {unreached.data && unreached.data.total > 0 && (
        <Note tone="tell">
          <p>
            {words.withoutAddress(unreached.data.total)}{" "}
            <Link to={`${deskAddress(event.slug, "registrations")}?address=none`}>{words.whoTheyAre}</Link>
          </p>
        </Note>
      )}
      {found && found.failed > 0 && (
        <FailedMails
          eventId={event.id}
          failed={found.failed}
          onShow={() => turnTo({ state: "failed", page: 0 })}
        />
      )}
      <Section title={words.test.title} hint={words.test.how}>
        <TestMail eventId={event.id} hosts={event.hosts} />
      </Section>
      <div className={styles.list}>
        <Segmented
          label={words.state}
          value={state ?? "every"}
          onChange={(chosen) => turnTo({ state: chosen === "every" ? null : chosen, page: 0 })}
          options={[
            { value: "every", label: words.every },
            ...MailState.options.map((option) => ({ value: option, label: words.states[option] })),
          ]}
        />
        {!found && !mails.refusal && <Skeleton lines={8} />}
        {found && (
          <p role="status" className={styles.count}>
            {words.count(found.total)} · {words.masked}
          </p>
        )}
        {found && found.rows.length > 0 && (
          <ul>
            {found.rows.map((mail) => (
              <MailLine key={mail.id} eventId={event.id} mail={mail} hosts={event.hosts} />
            ))}
          </ul>
        )}
        {found?.rows.length === 0 &&
          (state ? (
            <Empty title={words.noneInState}>
              <Button onClick={() => turnTo({ state: null, page: 0 })}>{words.everyState}</Button>
            </Empty>
          ) : (
            <Empty title={words.none} how={words.noneHow} />
          ))}
        {found && (
          <Pager
            page={page}
            rowsPerPage={rowsPerPage}
            total={found.total}
            range={words.range}
            onPage={(to) => turnTo({ state, page: to })}
          />
        )}
      </div>
    </Page>
  );
}
