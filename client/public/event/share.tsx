import { Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { useSite } from "../site.tsx";

/** The page's address for others: by the device's own way of sharing, or to be copied where it has none. */
export function Share({ title }: { title: string }) {
  const words = useWords(publicWords);
  const { address } = useSite();
  const [isOffered, setIsOffered] = useState(false);
  useEffect(() => setIsOffered(typeof navigator.share === "function"), []);
  if (!isOffered)
    return (
      <CopyButton text={address} compact>
        {words.copyLink}
      </CopyButton>
    );
  // Whoever closes the device's sheet has not met a fault.
  const share = () => navigator.share({ title, url: address }).catch(() => {});
  return (
    <Button compact onClick={share}>
      <Share2 aria-hidden="true" />
      {words.share}
    </Button>
  );
}
