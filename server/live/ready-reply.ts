/** A reply whose text is written already. */
export class ReadyReply {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
