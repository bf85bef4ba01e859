/** What the grammar aims at: an event of the server, people who are signed in to it, and what it has. */
export interface Target {
  ids: Record<string, string[]>;
  slug: string;
  tokens: string[];
  signIns: SignedIn[];
}
export interface SignedIn {
  as: string;
  cookie: string;
}
