import { useParams } from "react-router";
import { deskAddress, roomAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page } from "#client/organize/page.tsx";
import { asHostQuery } from "#client/rooms/use-as-host.ts";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { StageGroup } from "#client/rooms-desk/stage-group.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import type { Host } from "#shared/events.ts";
import { type Room, StageList } from "#shared/rooms.ts";

/** Where a room is seen and heard, host by host. */
export function StagesPage() {
  const { room: roomId = "" } = useParams();
  const { event } = useEventDesk();
  const rooms = useRead("rooms.list", { eventId: event.id });
  const stages = useRead("rooms.stages", { eventId: event.id, roomId });
  const room = rooms.data?.find(({ id }) => id === roomId);
  if (stages.refusal && stages.refusal.code !== "not-found") return <RefusalNote refusal={stages.refusal} />;
  if (stages.refusal || (rooms.data && !room)) return <NothingHere />;
  if (!room || !stages.data) return <Skeleton lines={8} />;
  return <StagesForm key={roomId} room={room} saved={stages.data} />;
}

function StagesForm({ room, saved }: { room: Room; saved: StageList }) {
  const words = useWords(roomsDeskWords);
  const { savedTogether } = useWords(editsWords);
  const plain = usePlain();
  const toast = useToast();
  const { event, release: released } = useEventDesk();
  const takeBack = useTakeBack(event.id);
  const place = { eventId: event.id, roomId: room.id };
  const list = useRead("rooms.stages", place);
  const leafWords = useLeafWords("stages", event);
  const write = useWrite("rooms.setStages", { invalidates: ["rooms.stages"] });
  const edit = usePageEdit<StageList>({
    kept: { place: `stages-${event.id}`, id: room.id },
    saved,
    schema: StageList,
    save: (stages) => write.ask({ ...place, ...stages }),
    reread: async () => (await list.refetch()).data,
    onSaved: (_, together) => toast(together ? savedTogether : words.stagesSaved, takeBack(room.id)),
  });
  const { stages } = edit.draft;
  const groups = [...event.hosts, null];
  // People have what is saved, in a room that they know of.
  const canBeSeen = !edit.dirty && released > 0 && stages.length > 0;
  const seenBy = (host: Host) => ({
    address: `${roomAddress(event.slug, room.slug)}${asHostQuery(host.id)}`,
    label: words.asGuestOf(plain(host.name)),
  });
  return (
    <Page
      title={words.stages}
      back={{ to: deskAddress(event.slug, `rooms/${room.id}`), label: plain(room.name) }}
      lead={words.stagesLead}
    >
      <EditForm edit={edit} leafWords={leafWords}>
        {stages.length === 0 && <p className={styles.facts}>{words.noStages}</p>}
        {groups.map((host) => (
          <StageGroup
            key={host?.id ?? "fallback"}
            title={host ? words.stageFor(plain(host.name)) : words.fallback}
            seenAt={host && canBeSeen ? seenBy(host) : undefined}
            {...(!host && { hint: words.fallbackHint })}
            hostId={host?.id ?? null}
            behindFirewall={host?.zone === "Asia/Shanghai"}
            stages={stages}
            problem={edit.problem}
            onChange={(changed) => edit.set({ stages: changed })}
          />
        ))}
      </EditForm>
    </Page>
  );
}
