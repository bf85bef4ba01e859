import { Download } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import type { QrPath } from "#client/ui/qr-path.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Name } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import styles from "./keep-code.module.css";
import type { OwnDevice } from "./own-device.ts";
import { savePicture } from "./save-picture.ts";

interface KeepCodeProps {
  name: Name;
  code: QrPath | null;
  device: OwnDevice;
}

/** The code for where there is no line: as a picture, or on a device of one's own. */
export function KeepCode({ name, code, device }: KeepCodeProps) {
  const words = useWords(meWords);
  return (
    <div className={styles.keep}>
      <Button kind="quiet" compact onClick={() => code && savePicture(code, nativeFirst(name)[0])}>
        <Download aria-hidden="true" />
        {words.savePicture}
      </Button>
      {device.can && (
        <label className={styles.own}>
          <input
            type="checkbox"
            checked={device.isOwn}
            onChange={(change) => device.setOwn(change.currentTarget.checked)}
          />
          {words.ownDevice}
        </label>
      )}
      <p role="status" className={styles.said}>
        {device.keptAsOf && words.keptAsOf(device.keptAsOf)}
        {device.failed && words.notKept}
      </p>
    </div>
  );
}
