import { Plus } from "lucide-react";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useEventEdit } from "#client/events/event-edit.ts";
import styles from "#client/events/host-fields.module.css";
import { HostFields } from "#client/events/host-fields.tsx";
import { blankHost } from "#client/events/new-event.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { moved } from "#client/organize/move-buttons.tsx";
import { Page } from "#client/organize/page.tsx";
import { Button } from "#client/ui/button.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";

/** The institutions that hold the event, as equals and in its own order. */
export function HostsPage() {
  const { hosts: words } = useWords(eventDeskWords);
  const toast = useToast();
  const plain = usePlain();
  const edit = useEventEdit();
  const leafWords = useLeafWords("event", edit.draft);
  const { hosts, languages } = edit.draft;
  const nameOf = (host: Host, at: number) => plain(host.name) || words.host(at + 1);

  const focus = useLineFocus<HTMLDivElement>("host");

  const remove = (at: number) => {
    const before = hosts;
    focus.removed(at);
    edit.set({ hosts: hosts.toSpliced(at, 1) });
    toast(words.removed(nameOf(hosts[at] as Host, at)), () => edit.set({ hosts: before }));
  };
  const add = () => {
    edit.set({ hosts: [...hosts, blankHost(newId(), edit.draft.zone)] });
    focus.added();
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <EditForm edit={edit} leafWords={leafWords}>
        <div ref={focus.list} className={styles.hosts}>
          {hosts.map((host, at) => (
            <HostFields
              key={host.id}
              host={host}
              name={nameOf(host, at)}
              place={{ at, of: hosts.length }}
              languages={languages}
              problem={(path) => edit.problem(`hosts.${at}.${path}`)}
              onChange={(changed) => edit.set({ hosts: hosts.with(at, changed) })}
              onMove={(to) => edit.set({ hosts: moved(hosts, at, to) })}
              onRemove={() => remove(at)}
            />
          ))}
          {hosts.length < limits.hostsPerEventMax && (
            <div>
              <Button data-adds="host" onClick={add}>
                <Plus aria-hidden /> {words.add}
              </Button>
            </div>
          )}
        </div>
      </EditForm>
    </Page>
  );
}
