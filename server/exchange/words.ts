import { type ExchangeWords, words as en } from "#server/exchange/words/en.ts";
import { words as ja } from "#server/exchange/words/ja.ts";
import { words as zhHans } from "#server/exchange/words/zh-Hans.ts";
import type { Lang } from "#shared/texts.ts";

export const exchangeWords: Record<Lang, ExchangeWords> = { en, ja, "zh-Hans": zhHans };
