/** What a frame says: the moments at which its changes were meant to be made, and its clocks. */
export interface Said {
  text: string;
  moments: number[];
  /** Null where frames have no clock. */
  from: number | null;
  to: number | null;
  /** Presence and applause: nothing to count. */
  pulse: boolean;
}

/** A change carries the moment that was meant in its text, in microseconds of this process's clock. */
export const momentText = (millis: number) => `at ${Math.round(millis * 1000)} µs`;

const rememberedMax = 8;
const remembered: { bytes: Buffer; said: Said }[] = [];

/** Everybody hears the same few frames: each is taken apart once. */
export function momentsIn(bytes: Buffer): Said {
  const known = remembered.find((each) => each.bytes.equals(bytes));
  if (known) return known.said;
  const said = read(bytes.toString());
  remembered.unshift({ bytes: Buffer.from(bytes), said });
  if (remembered.length > rememberedMax) remembered.pop();
  return said;
}

function read(text: string): Said {
  const answer = text.startsWith("43");
  const moments = answer
    ? []
    : [...text.matchAll(/"at (\d+) µs"/g)].map(([, micros]) => Number(micros) / 1000);
  const clocks = answer ? null : /"from":(\d+),"to":(\d+)/.exec(text);
  return {
    text,
    moments,
    from: clocks ? Number(clocks[1]) : null,
    to: clocks ? Number(clocks[2]) : null,
    pulse: text.startsWith('42["place.pulse"') || text.startsWith("431"),
  };
}
