import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import styles from "./hosts.module.css";
import { SealMark } from "./seal-mark.tsx";

/** The hosts side by side, in the event's order; none is above another. */
export function Hosts({ hosts, sealText }: { hosts: readonly Host[]; sealText: string }) {
  const words = useWords(publicWords);
  const pair = hosts.length === 2;
  return (
    <ul className={styles.hosts} data-pair={pair || undefined} aria-label={words.heldBy}>
      {hosts.map((host, at) => (
        <li key={host.id} className={styles.host} data-last={(pair && at === 1) || undefined}>
          {host.logoId && <img className={styles.logo} src={`/pictures/${host.logoId}`} alt="" />}
          <HostName host={host} />
        </li>
      ))}
      {pair && (
        <li className={styles.between} aria-hidden="true">
          <SealMark text={sealText} />
        </li>
      )}
    </ul>
  );
}

function HostName({ host }: { host: Host }) {
  const own = useOwnName(host);
  return (
    <span className={styles.names}>
      <InLang texts={host.name} className={styles.name} />
      <span className={styles.place}>
        {own && (
          <>
            <span lang={host.locale}>{own}</span>
            {" · "}
          </>
        )}
        <InLang texts={host.city} />
      </span>
    </span>
  );
}

/** The name in the host's own language, where the reader's is another one. */
function useOwnName(host: Host): string | null {
  const reader: Lang = useLang();
  const own = host.name[host.locale];
  return own && own !== inLang(host.name, reader).text ? own : null;
}
