import { Trash2 } from "lucide-react";
import { ContactFields } from "#client/events/contact-fields.tsx";
import styles from "#client/events/host-fields.module.css";
import { HostIdentityFields } from "#client/events/host-identity-fields.tsx";
import { PictureField } from "#client/events/picture-field.tsx";
import { SchoolsField } from "#client/events/schools-field.tsx";
import { useSaid } from "#client/forms/said.ts";
import { MoveButtons } from "#client/organize/move-buttons.tsx";
import { Row } from "#client/organize/page.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";

interface HostFieldsProps {
  host: Host;
  name: string;
  place: { at: number; of: number };
  languages: readonly Lang[];
  problem: (path: string) => string | undefined;
  onChange: (host: Host) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One host, whole. */
export function HostFields({
  host,
  name,
  place,
  languages,
  problem,
  onChange,
  onMove,
  onRemove,
}: HostFieldsProps) {
  const words = useWords(eventDeskWords);
  const said = useSaid({ problem });
  const set = (change: Partial<Host>) => onChange({ ...host, ...change });
  return (
    <section className={styles.host} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <MoveButtons
          {...place}
          upLabel={words.moveUp(name)}
          downLabel={words.moveDown(name)}
          onMove={onMove}
        />
        <IconButton
          size="line"
          data-takes-out="host"
          label={words.hosts.removeHost(name)}
          onClick={onRemove}
          disabled={place.of === 1}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </header>
      <HostIdentityFields host={host} languages={languages} said={said} onChange={set} />
      <Row>
        <PictureField
          label={words.hosts.logo}
          pictureId={host.logoId}
          onChange={(logoId) => set({ logoId })}
        />
        <PictureField
          label={words.hosts.seal}
          pictureId={host.sealId}
          onChange={(sealId) => set({ sealId })}
        />
      </Row>
      <ContactFields contact={host.contact} said={said} onChange={(contact) => set({ contact })} />
      <SchoolsField
        schools={host.schools}
        languages={languages}
        said={said}
        onChange={(schools) => set({ schools })}
      />
    </section>
  );
}
