import { Copy } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const words = useWords(commonWords);
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast(words.copied);
  };
  return (
    <Button compact onClick={() => void copy()}>
      <Copy aria-hidden size={16} /> {label}
    </Button>
  );
}
