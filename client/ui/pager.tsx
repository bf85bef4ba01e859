import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import styles from "#client/ui/pager.module.css";

interface PagerWords {
  range: (from: number, to: number, total: number) => string;
  earlier: string;
  later: string;
}

interface PagerProps {
  page: number;
  rowsPerPage: number;
  total: number;
  words: PagerWords;
  onPage: (page: number) => void;
}

/** Where in a long list one is; nothing while all of it is in sight. */
export function Pager({ page, rowsPerPage, total, words, onPage }: PagerProps) {
  if (total <= rowsPerPage && page === 0) return null;
  const from = page * rowsPerPage + 1;
  const to = Math.min(total, from + rowsPerPage - 1);
  return (
    <nav className={styles.pager} aria-label={words.range(from, to, total)}>
      <Button compact disabled={page === 0} aria-label={words.earlier} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden />
      </Button>
      <span>{words.range(from, to, total)}</span>
      <Button compact disabled={to >= total} aria-label={words.later} onClick={() => onPage(page + 1)}>
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
