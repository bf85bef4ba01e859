import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "#client/ui/icon-button.tsx";
import styles from "#client/ui/pager.module.css";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";

interface PagerProps {
  page: number;
  rowsPerPage: number;
  total: number;
  /** Which of how many, in words of what is counted. */
  range: (from: number, to: number, total: number) => string;
  onPage: (page: number) => void;
}

/** Where in a long list one is; nothing while all of it is in sight. */
export function Pager({ page, rowsPerPage, total, range, onPage }: PagerProps) {
  const words = useWords(commonWords);
  if (total <= rowsPerPage && page === 0) return null;
  const from = page * rowsPerPage + 1;
  const to = Math.min(total, from + rowsPerPage - 1);
  return (
    <nav className={styles.pager} aria-label={range(from, to, total)}>
      <IconButton
        kind="plain"
        size="line"
        label={words.previousPage}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <span>{range(from, to, total)}</span>
      <IconButton
        kind="plain"
        size="line"
        label={words.nextPage}
        disabled={to >= total}
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight aria-hidden />
      </IconButton>
    </nav>
  );
}
