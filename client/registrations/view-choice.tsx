import { type ColumnKey, columnKeys } from "#client/registrations/columns.ts";
import { NarrowFields } from "#client/registrations/filter-bar.tsx";
import type { Filters } from "#client/registrations/filters.ts";
import styles from "#client/registrations/view-choice.module.css";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { useNarrow } from "#client/ui/narrow.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";
import { ListOrder, ListWay } from "#shared/registration-desk.ts";

interface ViewChoiceProps {
  filters: Filters;
  shown: ReadonlySet<ColumnKey>;
  /** Not offered to whoever reads no address. */
  without: readonly ColumnKey[];
  onNarrow: (change: Partial<Filters>) => void;
  onColumn: (key: ColumnKey, isShown: boolean) => void;
  hosts: readonly Host[];
}

/** In which order the list stands, also where no heads are seen; and what of each row. */
export function ViewChoice({ filters, shown, without, onNarrow, onColumn, hosts }: ViewChoiceProps) {
  const words = useWords(registrationsWords);
  const { columns, view } = words;
  const narrow = useNarrow();
  return (
    <Disclosure summary={narrow ? view.titleNarrow : view.title} className={styles.view}>
      <div className={styles.choices}>
        {narrow && <NarrowFields filters={filters} hosts={hosts} onNarrow={onNarrow} />}
        <Field label={view.order}>
          {(ids) => (
            <Select
              {...ids}
              value={filters.order ?? ""}
              onChange={(chosen) => {
                const order = ListOrder.safeParse(chosen.currentTarget.value).data ?? null;
                onNarrow({ order, way: "up" });
              }}
            >
              <option value="">{view.latest}</option>
              {ListOrder.options.map((each) => (
                <option key={each} value={each}>
                  {columns[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {filters.order && (
          <Field label={view.way}>
            {(ids) => (
              <Select
                {...ids}
                value={filters.way}
                onChange={(chosen) => onNarrow({ way: ListWay.parse(chosen.currentTarget.value) })}
              >
                {ListWay.options.map((way) => (
                  <option key={way} value={way}>
                    {view.ways[way]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <fieldset className={styles.columns}>
          <legend>{view.columns}</legend>
          {columnKeys
            .filter((key) => !without.includes(key))
            .map((key) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={shown.has(key)}
                  onChange={(changed) => onColumn(key, changed.currentTarget.checked)}
                />
                {columns[key]}
              </label>
            ))}
        </fieldset>
      </div>
    </Disclosure>
  );
}
