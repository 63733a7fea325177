/**
 * `next` with every part that says the same as in `before` taken from there, so that only what has changed is drawn anew.
 * Both are plain data; parts of `next` are replaced in it.
 */
export function keepUnchanged<Data>(before: unknown, next: Data): Data {
  if (Object.is(before, next) || typeof next !== "object" || typeof before !== "object" || next === null || before === null) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const [old, fresh] = [before as Record<string, unknown>, next as Record<string, unknown>];
  const keys = Object.keys(fresh);
  let isSame = keys.length === Object.keys(old).length;
  for (const key of keys) {
    const part = keepUnchanged(old[key], fresh[key]);
    fresh[key] = part;
    isSame &&= Object.is(part, old[key]) && key in old;
  }
  return (isSame ? before : next) as Data;
}
