import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import styles from "./hosts.module.css";
import { SealMark } from "./seal-mark.tsx";

/**
 * The hosts side by side, in the event's order, none above another: logos, names and cities each at one
 * height. The seal stands between two, before any other number.
 */
export function Hosts({ hosts, sealText }: { hosts: readonly Host[]; sealText: string }) {
  const words = useWords(publicWords);
  return (
    <div className={styles.held} data-pair={hosts.length === 2 || undefined}>
      <SealMark text={sealText} />
      <ul className={styles.hosts} aria-label={words.heldBy}>
        {hosts.map((host) => (
          <HostName key={host.id} host={host} />
        ))}
      </ul>
    </div>
  );
}

function HostName({ host }: { host: Host }) {
  const own = useOwnName(host);
  return (
    <li className={styles.host}>
      {host.logoId && <img className={styles.logo} src={`/pictures/${host.logoId}`} alt="" />}
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
    </li>
  );
}

/** The name in the host's own language, where the reader's is another one. */
function useOwnName(host: Host): string | null {
  const reader: Lang = useLang();
  const own = host.name[host.locale];
  return own && own !== inLang(host.name, reader).text ? own : null;
}
