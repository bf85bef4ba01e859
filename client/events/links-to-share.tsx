import { publicAddress } from "#client/app/addresses.ts";
import styles from "#client/events/overview-page.module.css";
import { exchangeFiles } from "#client/exchange-files.ts";
import { Section } from "#client/organize/page.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { commonWords } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { exchangeFileWords } from "#client/words/exchange.ts";
import { useWords } from "#client/words/reader.tsx";

export function LinksToShare({ slug, title, over }: { slug: string; title: string; over: boolean }) {
  const { overview } = useWords(eventDeskWords);
  const exchange = useWords(exchangeFileWords);
  const { colon } = useWords(commonWords);
  const links = [
    { label: overview.publicPage, path: publicAddress(slug) },
    // Whoever comes late has nothing to register for, and nothing to subscribe to.
    ...(over
      ? []
      : [
          { label: overview.registerPage, path: `${publicAddress(slug)}/register` },
          { label: overview.calendar, path: `${publicAddress(slug)}/event.ics` },
        ]),
  ];
  const files = (["xml", "json", "atom", "csv", "vcf"] as const).map((each) => ({
    label: exchange.files[each],
    path: `${publicAddress(slug)}/${exchangeFiles[each]}`,
  }));
  return (
    <Section title={overview.links}>
      <ul className={styles.links} aria-label={title}>
        {[...links, ...files].map(({ label, path }) => {
          const address = new URL(path, location.origin).href;
          return (
            <li key={path}>
              <span>
                <strong>{label}</strong>
                <a href={path} target="_blank" rel="noreferrer">
                  {address}
                </a>
              </span>
              <CopyButton text={address} compact label={`${overview.copy}${colon}${label}`}>
                {overview.copy}
              </CopyButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
