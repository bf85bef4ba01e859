/** The part of a session's crew page that is one item's. */
export const itemPart = (itemId: string) => `#item-${itemId}`;
