import { useEffect, useState } from "react";
import { viewBoxOf } from "./qr-box.ts";
import styles from "./qr-code.module.css";
import type { QrPath } from "./qr-path.ts";

/** Always dark on light: many readers do not know inverted codes. Its place is kept until it is drawn. */
export function QrCode({ code, label }: { code: QrPath | null; label: string }) {
  if (!code) return <div className={styles.code} />;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={viewBoxOf(code)}
      shapeRendering="crispEdges"
    >
      <path d={code.path} />
    </svg>
  );
}

/** The code of a text: the one that came with the page, or else drawn here, by an encoder that comes only then. */
export function useQrPath(text: string, came: QrPath | null | undefined = null): QrPath | null {
  const [drawn, setDrawn] = useState<{ text: string; code: QrPath } | null>(null);
  useEffect(() => {
    if (came) return;
    let wanted = true;
    import("./qr-path.ts").then(
      ({ qrPath }) => wanted && setDrawn({ text, code: qrPath(text) }),
      () => {}, // the line is down: the address itself still stands there
    );
    return () => {
      wanted = false;
    };
  }, [text, came]);
  return came ?? (drawn?.text === text ? drawn.code : null);
}
