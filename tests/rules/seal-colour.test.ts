import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, parse, sealShades, sealStyle } from "#client/ui/seal-colour.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const backgrounds = { light: ["#fbfaf6", "#ffffff", "#f3f0e8"], dark: ["#171613", "#201f1b", "#2a2823"] };

test("whatever colour an event chooses can be read, as text and under text, on light and on dark paper", () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const shades = sealShades(chosen);
      for (const scheme of ["light", "dark"] as const) {
        const { seal, ink, soft } = shades[scheme];
        for (const ground of [...backgrounds[scheme], ink, soft])
          expect(contrast(parse(seal), parse(ground))).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test("a dark enough colour is worn as it is", () => {
  expect(sealShades("#b3261e").light.seal).toBe("#b3261e");
});

test("a style sheet holds hex digits and nothing that was typed", () => {
  const sheet = sealStyle("red}</style><script>");
  expect(sheet).not.toContain("<");
  expect(sheet).toContain("--seal:#b3261e");
});
