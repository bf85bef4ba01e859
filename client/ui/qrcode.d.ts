/** All that we ask of it. Its own types bring Node's along, which a browser does not have. */
export function create(
  text: string,
  options: { errorCorrectionLevel: "M" },
): { modules: { size: number; get(row: number, column: number): number } };
