import { type ReactNode, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { UnsavedGuard } from "#client/forms/unsaved-guard.tsx";
import { Page, Row, Section } from "#client/organize/page.tsx";
import { cellsIn } from "#client/paste/cells.ts";
import {
  type ColumnKey,
  columnKeys,
  columnOf,
  type PasteField,
  type RowReading,
  rowBy,
} from "#client/paste/columns.ts";
import styles from "#client/paste/paste.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextArea } from "#client/ui/inputs.tsx";
import { Table } from "#client/ui/table.tsx";
import { pasteWords } from "#client/words/paste.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";

interface PastePageProps<T> {
  title: string;
  lead: string;
  /** The list that what is pasted comes into. */
  back: { to: string; label: string };
  fields: readonly PasteField[];
  languages: readonly Lang[];
  labelOf: (key: ColumnKey) => string;
  read: (rows: readonly Record<ColumnKey, string>[], idAt: (row: number) => string) => RowReading<T>[];
  addLabel: (count: number) => string;
  write: Parameters<typeof AnswerNote>[0]["of"] & { busy: boolean };
  add: (things: T[], then: () => void) => Promise<void>;
}

/** Cells of a spreadsheet, and what would come of each row, before anything is saved. */
export function PastePage<T>(props: PastePageProps<T>) {
  const { title, lead, back, fields, languages, labelOf, read, addLabel, write, add } = props;
  const words = useWords(pasteWords);
  const lang = useLang();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState("");
  const [chosen, setChosen] = useState<Record<number, ColumnKey | null>>({});
  const [isHeaded, setHeaded] = useState(true);
  const isOver = useRef(false);
  // What is sent twice is added once: a row keeps its id until it is there, or other cells are.
  const rowIds = useRef<string[]>([]);
  const idAt = (row: number) => {
    rowIds.current[row] ??= newId();
    return rowIds.current[row];
  };

  const cells = cellsIn(pasted);
  const headings = cells[0] ?? [];
  const known = headings.map((heading) => columnOf(heading, fields, lang));
  const hasHeadings = isHeaded && known.some(Boolean);
  const columns = Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, at) => at);
  const keys = columns.map((at) =>
    at in chosen ? (chosen[at] ?? null) : hasHeadings ? (known[at] ?? null) : null,
  );
  const rows = cells.slice(hasHeadings ? 1 : 0).map((row) => rowBy(keys, row));
  const readings = keys.some(Boolean) ? read(rows, idAt) : [];
  const added = readings.flatMap((reading) => (reading.kind === "new" ? [reading.value] : []));
  const now = added.slice(0, limits.addedAtOnceMax);
  const wrong = readings.filter(({ kind }) => kind === "wrong").length;
  const shown = [...new Set(keys.filter((key) => key !== null))];

  const submit = () =>
    add(now, () => {
      rowIds.current = [];
      if (wrong > 0 || now.length < added.length) return;
      isOver.current = true;
      void navigate(back.to);
    });
  return (
    <Page title={title} lead={lead} back={back} wide>
      <UnsavedGuard wouldLose={() => pasted.trim() !== "" && !isOver.current} drop={() => setPasted("")} />
      <Field label={words.cells} hint={words.cellsHow}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={6}
            wrap="off"
            spellCheck={false}
            value={pasted}
            onChange={(typed) => {
              setPasted(typed.currentTarget.value);
              setChosen({});
              rowIds.current = [];
            }}
          />
        )}
      </Field>
      {cells.length > 0 && (
        <Section title={words.columns} hint={words.columnsHow}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={hasHeadings}
              disabled={!known.some(Boolean)}
              onChange={(change) => setHeaded(change.currentTarget.checked)}
            />
            {words.firstRow}
          </label>
          <Row>
            {columns.map((at) => (
              <Field key={at} label={<bdi>{headings[at] || words.column(at + 1)}</bdi>}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={keys[at] ?? ""}
                    onChange={(change) => setChosen({ ...chosen, [at]: change.currentTarget.value || null })}
                  >
                    <option value="">{words.notUsed}</option>
                    {columnKeys(fields, languages).map((key) => (
                      <option key={key} value={key}>
                        {labelOf(key)}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </Row>
        </Section>
      )}
      {readings.length > 0 && (
        <Section title={words.preview} hint={words.previewHow}>
          <Table
            caption={words.preview}
            rows={readings.map((reading, at) => ({ reading, at, row: rows[at] ?? {} }))}
            keyOf={({ at }) => String(at)}
            stateOf={({ reading }) => reading.kind}
            columns={[
              {
                key: "reading",
                title: words.becomes,
                names: true,
                cell: ({ reading }) => <Becomes reading={reading} />,
              },
              ...shown.map((key) => ({
                key,
                title: labelOf(key),
                cell: ({ row }: { row: Record<ColumnKey, string> }) => <bdi>{row[key]}</bdi>,
              })),
            ]}
          />
          <AnswerNote of={write} />
          <div className={styles.foot} data-at-foot>
            {now.length > 0 ? (
              <Button kind="seal" busy={write.busy} onClick={() => void submit()}>
                {addLabel(now.length)}
              </Button>
            ) : (
              <p>{words.nothingNew}</p>
            )}
            <p role="status">
              {wrong > 0 && words.stay(wrong)}{" "}
              {now.length < added.length && words.later(added.length - now.length)}
            </p>
          </div>
        </Section>
      )}
    </Page>
  );
}

function Becomes({ reading }: { reading: RowReading<unknown> }): ReactNode {
  const words = useWords(pasteWords);
  if (reading.kind === "there") return words.there;
  const said = reading.kind === "wrong" ? reading.why : reading.notes;
  return (
    <>
      <strong>{reading.kind === "wrong" ? words.wrong : words.isNew}</strong>
      {said.map((line) => (
        <span key={line} className={styles.why}>
          {line}
        </span>
      ))}
    </>
  );
}
