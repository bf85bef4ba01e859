/** What the links of a demonstration are made with; every server of it has the same. */
export const demoKey = "a key for a demonstration, thrown away with it";
