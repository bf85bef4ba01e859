/** Lets `perSecondMax` through within any second; answers false for those beyond. */
export function allowance(perSecondMax: number) {
  const passedAt: number[] = [];
  return (atMillis: number): boolean => {
    while (passedAt[0] !== undefined && passedAt[0] <= atMillis - 1000) passedAt.shift();
    if (passedAt.length >= perSecondMax) return false;
    passedAt.push(atMillis);
    return true;
  };
}
