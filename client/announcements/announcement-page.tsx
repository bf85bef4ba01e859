import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { announcementWords } from "#client/words/announcements.ts";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { Announcement, isInFirstLanguage, type PublishedAnnouncement } from "#shared/announcements.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";

export function AnnouncementPage() {
  const { announcement: id } = useParams();
  const words = useWords(announcementWords);
  const { event, state } = useEventDesk();
  const announced = useRead("announcements.list", { slug: event.slug }, { enabled: state !== "draft" });
  if (state === "draft")
    return (
      <Page title={words.newAnnouncement} back={backTo(event.slug, words.title)}>
        <Empty title={words.notPublished} how={words.notPublishedHow} />
      </Page>
    );
  if (announced.refusal) return <RefusalNote refusal={announced.refusal} contact={event.hosts} />;
  if (!announced.data) return <Skeleton lines={8} />;
  if (id === "new") return <AnnouncementForm key="new" saved={null} />;
  const saved = announced.data.find((announcement) => announcement.id === id);
  return saved ? <AnnouncementForm key={id} saved={saved} /> : <NothingHere />;
}

const backTo = (slug: string, label: string) => ({ to: deskAddress(slug, "announcements"), label });

function AnnouncementForm({ saved }: { saved: PublishedAnnouncement | null }) {
  const words = useWords(announcementWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const leafWords = useLeafWords("announcement");
  const { event } = useEventDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const eventId = event.id;
  const [begun] = useState((): Announcement => ({ id: newId(), text: {}, version: 0 }));
  const list = useRead("announcements.list", { slug: event.slug });
  const write = useWrite("announcements.save", { invalidates: ["announcements.list"] });
  const id = saved?.id ?? begun.id;
  const edit = usePageEdit<Announcement>({
    kept: { place: `announcements-${eventId}`, id: saved?.id ?? "new" },
    saved: saved ? asWritten(saved) : begun,
    noun: "announcement",
    schema: Announcement,
    alsoWrong: ({ text }) =>
      isInFirstLanguage(text, event.languages) ? [] : [{ path: "text", reason: "first-language" }],
    save: async (announcement) => asWritten(await write.ask({ eventId, announcement })),
    reread: async () => {
      const theirs = (await list.refetch()).data?.find((announcement) => announcement.id === id);
      return theirs && asWritten(theirs);
    },
    onSaved: (_, together) => {
      toast(together ? savedTogether : saved ? frame.saved : words.published);
      void navigate(deskAddress(event.slug, "announcements"));
    },
  });
  const said = useSaid(edit);
  return (
    <Page title={saved ? words.correction : words.newAnnouncement} back={backTo(event.slug, words.title)}>
      <EditForm edit={edit} leafWords={leafWords} {...(!saved && { saveLabel: words.publish })}>
        <TextsField
          label={words.text}
          hint={words.textHint(limits.announcementCharsMax)}
          value={edit.draft.text}
          languages={event.languages}
          multiline
          required
          problem={said("text")}
          onChange={(text) => edit.set({ text })}
        />
      </EditForm>
    </Page>
  );
}

const asWritten = ({ id, text, version }: PublishedAnnouncement): Announcement => ({ id, text, version });
