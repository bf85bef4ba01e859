/** What is done to guests, and names them by their address where it names them. */
export const nounsOfGuests = ["registrations", "personal"] as const;

export const namesGuests = ({ command }: { command: string }): boolean =>
  nounsOfGuests.some((noun) => command.startsWith(`${noun}.`));
