const said = /(?<!\\)"Skyddad, kontakta ((?:[^"\\]|\\.)*)"/g;

/** An answer's text with what the server says in Swedish instead of a name that the reader may not know in other words. */
export const withHiddenNames = (answer: string, words: (who: string) => string): string =>
  answer.replace(said, (_, who: string) => `"${words(who === "enhetschefen" ? "" : who)}"`);
