// Numbers of things, in words.

/** `1 article`, `3 articles` */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
