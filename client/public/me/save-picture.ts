import { quietModules } from "#client/ui/qr-box.ts";
import type { QrPath } from "#client/ui/qr-path.ts";

const pixelsPerModule = 16;
const namePixels = 40;

/** The code as a picture with the name below it, for an album or a printer. */
export async function savePicture({ modules, path }: QrPath, name: string): Promise<void> {
  const edge = (modules + 2 * quietModules) * pixelsPerModule;
  const canvas = document.createElement("canvas");
  canvas.width = edge;
  canvas.height = edge + 2 * namePixels;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "black";
  pen.font = `${namePixels}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.fillText(name, edge / 2, edge + namePixels / 2, edge - 2 * namePixels);
  pen.setTransform(
    pixelsPerModule,
    0,
    0,
    pixelsPerModule,
    quietModules * pixelsPerModule,
    quietModules * pixelsPerModule,
  );
  pen.fill(new Path2D(path));
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!picture) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = "qr-code.png";
  link.click();
  URL.revokeObjectURL(link.href);
}
