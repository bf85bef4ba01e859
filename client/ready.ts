/*
 * `data-ready` on the document: the page is live, and nothing that it asked for is on its way. Whatever
 * drives a browser waits for this, where it could but guess from a silent network.
 */

/** What an answer brings may ask for more, as soon as it is drawn. */
const drawnMillisMax = 100;

let isLive = false;
let onTheWay = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Its script has taken over; to be called as an effect. */
export function pageIsLive(): void {
  isLive = true;
  mark();
}

export async function whileOnItsWay<T>(answer: Promise<T>): Promise<T> {
  onTheWay++;
  mark();
  try {
    return await answer;
  } finally {
    onTheWay--;
    mark();
  }
}

function mark() {
  if (!isLive) return;
  clearTimeout(rest);
  const { dataset } = document.documentElement;
  delete dataset.ready;
  if (onTheWay === 0) rest = setTimeout(() => (dataset.ready = ""), drawnMillisMax);
}
