import styles from "#client/app/page-message.module.css";
import { LinkButton } from "#client/ui/button.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

export function NothingHere() {
  const words = useWords(organizeWords);
  return (
    <main className={styles.message}>
      <h1>{words.notFound}</h1>
      <p>{words.notFoundHow}</p>
      <LinkButton href="/" kind="plain">
        {words.back}
      </LinkButton>
    </main>
  );
}
