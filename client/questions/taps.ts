const doubleTapMillis = 350;

/** A double tap is one: nobody gives a vote and takes it back within a third of a second. */
export function singleTaps(): (atMillis: number) => boolean {
  let lastAt = Number.NEGATIVE_INFINITY;
  return (atMillis) => {
    const double = atMillis - lastAt < doubleTapMillis;
    lastAt = atMillis;
    return !double;
  };
}
