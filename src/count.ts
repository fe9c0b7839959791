// Numbers of things, in words.

/** `1 article`, `3 articles`; `things` where an s does not do. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
