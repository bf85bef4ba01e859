import { publicAddress } from "#client/app/addresses.ts";
import styles from "#client/events/overview-page.module.css";
import { exchangeFiles } from "#client/exchange-files.ts";
import { Section } from "#client/organize/page.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { commonWords } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { exchangeFileWords } from "#client/words/exchange.ts";
import { useWords } from "#client/words/reader.tsx";

export function LinksToShare({ slug, title, over }: { slug: string; title: string; over: boolean }) {
  const { overview } = useWords(eventDeskWords);
  const exchange = useWords(exchangeFileWords);
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
      <Links links={links} label={title} />
      <Disclosure summary={overview.formats}>
        <Links links={files} label={overview.formats} />
      </Disclosure>
    </Section>
  );
}

function Links({ links, label }: { links: readonly { label: string; path: string }[]; label: string }) {
  const { overview } = useWords(eventDeskWords);
  const { colon } = useWords(commonWords);
  return (
    <ul className={styles.links} aria-label={label}>
      {links.map(({ label: called, path }) => {
        const address = new URL(path, location.origin).href;
        return (
          <li key={path}>
            <span>
              <strong>{called}</strong>
              <a href={path} target="_blank" rel="noreferrer">
                {address}
              </a>
            </span>
            <CopyButton text={address} compact label={`${overview.copy}${colon}${called}`}>
              {overview.copy}
            </CopyButton>
          </li>
        );
      })}
    </ul>
  );
}
