/** What every language says, taken from the English: the same words, whatever they are. */
export type Widened<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => infer Said
    ? (...values: Values) => Widened<Said>
    : { [Key in keyof Words]: Widened<Words[Key]> };
