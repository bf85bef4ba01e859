/**
 * The cells of a spreadsheet as the clipboard or a file has them: between tabs, or else between commas or
 * semicolons. What is quoted may hold them, and lines of its own (RFC 4180). Empty rows are none.
 */
export function cellsIn(pasted: string): string[][] {
  const text = pasted.replaceAll(/\r\n?/g, "\n");
  const between = separatorIn(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (isQuoted && sign === '"') isQuoted = false;
    else if (isQuoted) cell += sign;
    else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === between) endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

function separatorIn(text: string): string {
  if (text.includes("\t")) return "\t";
  const [first = ""] = text.split("\n", 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
}
