import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { BareButton } from "./bare-button.tsx";
import { Hidden } from "./hidden.tsx";
import styles from "./table.module.css";

export interface Column<Row> {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Whose row it is: read out with each of its cells, and the head of its card. */
  names?: boolean;
  /** A word or two: never broken, and on a card beside its neighbours. */
  short?: boolean;
  /** Figures, one below the other by their last digit. */
  figures?: boolean;
  /** The rows can be put in order by it: which way they are now, and what a press does. */
  order?: { way: "up" | "down" | null; onPress: () => void };
}

interface TableProps<Row> {
  /** What these rows are, for those who listen. */
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Told to the style sheet of whoever lays the cells. */
  stateOf?: (row: Row) => string;
  /** On a phone each row is a card; a table of a few figures, or one to be printed, stays what it is. */
  stays?: boolean;
}

// Laid out as cards, some browsers would no longer tell it as a table.
const as = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role });

const sortWays = { up: "ascending", down: "descending" } as const;

/** Rows that are compared. */
export function Table<Row>({ caption, columns, rows, keyOf, stateOf, stays = false }: TableProps<Row>) {
  const look = ({ short, figures }: Column<Row>) => ({
    "data-short": short || undefined,
    "data-figures": figures || undefined,
  });
  return (
    <table {...as("table")} className={styles.table} data-stays={stays || undefined}>
      <Hidden as="caption">{caption}</Hidden>
      <thead {...as("rowgroup")}>
        <tr {...as("row")}>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              {...as("columnheader")}
              {...look(column)}
              aria-sort={column.order?.way ? sortWays[column.order.way] : undefined}
            >
              {column.order ? <OrderButton order={column.order}>{column.title}</OrderButton> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as("rowgroup")}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...as("row")} data-state={stateOf?.(row)}>
            {columns.map((column) =>
              column.names ? (
                <th key={column.key} scope="row" {...as("rowheader")} {...look(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} {...as("cell")} {...look(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrderButton({ order: { way, onPress }, children }: { order: Order; children: ReactNode }) {
  return (
    <BareButton className={styles.order} onClick={onPress}>
      {children}
      {way === "up" && <ArrowUp aria-hidden size={14} />}
      {way === "down" && <ArrowDown aria-hidden size={14} />}
    </BareButton>
  );
}
type Order = NonNullable<Column<unknown>["order"]>;
