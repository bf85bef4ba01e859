import { isRouteErrorResponse, useRouteError } from "react-router";
import { NothingHere } from "#client/app/nothing-here.tsx";
import styles from "#client/app/page-message.module.css";
import { Button } from "#client/ui/button.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** What stands where a page broke: in words, with the next step. */
export function PageError() {
  const problem = useRouteError();
  const words = useWords(organizeWords);
  if (isRouteErrorResponse(problem) && problem.status === 404) return <NothingHere />;
  return (
    <main className={styles.message}>
      <h1>{words.broken}</h1>
      <p>{words.brokenHow}</p>
      <Button kind="seal" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </main>
  );
}
