import type { QrPath } from "./page.ts";
import styles from "./qr-code.module.css";

const quietModules = 3;

/** Always dark on white: many readers do not know inverted codes. */
export function QrCode({ code, label }: { code: QrPath; label: string }) {
  const edge = code.modules + 2 * quietModules;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={`${-quietModules} ${-quietModules} ${edge} ${edge}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietModules} y={-quietModules} width={edge} height={edge} fill="#ffffff" />
      <path d={code.path} fill="#000000" />
    </svg>
  );
}
