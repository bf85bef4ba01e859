import { ArrowLeft, CircleQuestionMark } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation, useNavigationType } from "react-router";
import { guideAddress } from "#client/organize/guide.ts";
import styles from "#client/organize/page.module.css";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";

interface PageProps {
  title: string;
  /** The list that this page is one of. */
  back?: { to: string; label: string };
  lead?: ReactNode;
  actions?: ReactNode;
  /** Grids and tables take the whole window. */
  wide?: boolean;
  children: ReactNode;
}

/** The head and body of one organizers' page. */
export function Page({ title, back, lead, actions, wide, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Jubilee`;
  }, [title]);
  const heading = useTop();
  return (
    <div className={styles.page} data-wide={wide || undefined}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {back && (
            <Link className={styles.back} to={back.to}>
              <ArrowLeft aria-hidden size={16} /> {back.label}
            </Link>
          )}
          <div className={styles.heading}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <ToGuide />
          </div>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Opens beside the page, so that nothing typed is left. */
function ToGuide() {
  const words = useWords(organizeWords);
  const lang = useLang();
  const { pathname } = useLocation();
  const address = guideAddress(pathname, lang);
  return (
    address && (
      <a className={styles.guide} href={address} target="_blank" rel="noreferrer" aria-label={words.guide}>
        <CircleQuestionMark aria-hidden size={20} />
      </a>
    )
  );
}

/** The navigation whose page has begun: a form that makes room for the next one is no other page. */
let begunFor: string | undefined;

/** A page that somebody goes to begins at its top, and is read from its heading; going back, it is where it was left, and a part of it that was asked for has its own turn. */
function useTop() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash } = useLocation();
  const wentOn = useNavigationType() !== "POP";
  useEffect(() => {
    if (!wentOn || begunFor === key || hash) return;
    begunFor = key;
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [key, hash, wentOn]);
  return heading;
}

interface SectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of a page or form: its heading on a hairline, its content below. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <header>
        <h2>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

/** Fields that stand beside each other where there is room. */
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;

interface EmptyProps {
  title: string;
  how?: string;
  children?: ReactNode;
}

export function Empty({ title, how, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {how && <p>{how}</p>}
      {children}
    </div>
  );
}
