import type { QrPath } from "#client/ui/qr-path.ts";
import type { InApp, PublicPage } from "#shared/pages.ts";

/** All that the browser needs to draw the same page again and to go on from it. */
export interface Hydration {
  page: PublicPage;
  origin: string;
  /** Path and query as they were asked for. */
  path: string;
  /** The address by which this page opens elsewhere: somebody's own page by the personal link. */
  address: string;
  inApp: InApp | null;
  codes: { badge?: QrPath; address?: QrPath; calendar?: { address: string; code: QrPath } };
}
