/** As many as one statement takes on every engine. */
const rowsPerStatementMax = 200;

export const chunksOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerStatementMax) }, (_, at) =>
    rows.slice(at * rowsPerStatementMax, (at + 1) * rowsPerStatementMax),
  );
