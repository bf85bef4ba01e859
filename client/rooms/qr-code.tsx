import { useEffect, useState } from "react";
import styles from "./qr-code.module.css";

/** An address as a QR code (ISO/IEC 18004), drawn as one path so that no image is fetched. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const [code, setCode] = useState<{ path: string; size: number } | null>(null);
  useEffect(() => {
    let shown = true;
    void draw(address).then((drawn) => shown && setCode(drawn));
    return () => {
      shown = false;
    };
  }, [address]);
  if (!code) return <div className={styles.code} />;
  return (
    <svg
      className={styles.code}
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
      role="img"
      aria-label={label}
    >
      <path d={code.path} shapeRendering="crispEdges" />
    </svg>
  );
}

async function draw(address: string) {
  const { create } = await import("qrcode");
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const dark = Array.from(modules.data, (bit, at) =>
    bit ? `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z` : "",
  );
  return { path: dark.join(""), size: modules.size };
}
