import styles from "#client/app/page-message.module.css";
import { LinkButton } from "#client/ui/button.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** On a page of its own; `inside` a frame that has its main part. */
export function NothingHere({ inside = false }: { inside?: boolean }) {
  const words = useWords(organizeWords);
  const Part = inside ? "div" : "main";
  return (
    <Part className={styles.message}>
      <h1>{words.notFound}</h1>
      <p>{words.notFoundHow}</p>
      <LinkButton href="/" kind="plain">
        {words.back}
      </LinkButton>
    </Part>
  );
}
