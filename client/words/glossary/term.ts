/** One thing of the product and the one word for it. Only a test reads these: no browser loads them. */
export interface Term {
  thing: string;
  word: string;
  /** What is not said for it. */
  not: RegExp;
  /** Where what is not said is part of something else, and why. */
  except?: Readonly<Record<string, string>>;
}
