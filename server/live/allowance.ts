/** Lets so many through within any second, or other window; answers false for those beyond. */
export function allowance(max: number, windowMillis = 1000) {
  const passedAt: number[] = [];
  return (atMillis: number): boolean => {
    while (passedAt[0] !== undefined && passedAt[0] <= atMillis - windowMillis) passedAt.shift();
    if (passedAt.length >= max) return false;
    passedAt.push(atMillis);
    return true;
  };
}
