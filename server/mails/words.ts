import { words as en, type MailWords } from "#server/mails/words/en.ts";
import { words as ja } from "#server/mails/words/ja.ts";
import { words as zhHans } from "#server/mails/words/zh-Hans.ts";
import type { MailKind } from "#shared/mail-kinds.ts";
import { type Lang, langs, type Texts } from "#shared/texts.ts";

export const mailWords: Record<Lang, MailWords> = { en, ja, "zh-Hans": zhHans };

/** What such a mail is called wherever it is listed. */
export const nameOfKind = (kind: MailKind): Texts =>
  Object.fromEntries(langs.map((lang) => [lang, mailWords[lang].kinds[kind].name]));
