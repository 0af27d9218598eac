/** "HaloPSA clients"; just "clients" where the provider names no side. */
export const of = (name: string, word: string, alone = word) => (name ? `${name} ${word}` : alone);
