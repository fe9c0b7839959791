// Which of many changes can be made together, found in few trials when nearly all of them can.

export interface Bisected<T, Fault> {
  /** In the order in which they came. */
  readonly kept: readonly T[];
  readonly refused: readonly { readonly value: T; readonly faults: readonly Fault[] }[];
}

/**
 * Keeps each value that makes no fault beside those kept before it. A batch that makes one is halved until
 * the value at fault is alone: about `2 * log2(n)` trials for each.
 *
 * @param faultsOf What is wrong with these values together; nothing for none.
 */
export function bisect<T, Fault>(
  values: readonly T[],
  faultsOf: (values: readonly T[]) => readonly Fault[],
): Bisected<T, Fault> {
  const kept: T[] = [];
  const refused: { value: T; faults: readonly Fault[] }[] = [];
  const pending = [values];
  for (let batch = pending.pop(); batch !== undefined; batch = pending.pop()) {
    const [value] = batch;
    if (value === undefined) continue;
    const faults = faultsOf([...kept, ...batch]);
    if (faults.length === 0) {
      kept.push(...batch);
    } else if (batch.length === 1) {
      refused.push({ value, faults });
    } else {
      const middle = batch.length >> 1;
      pending.push(batch.slice(middle), batch.slice(0, middle));
    }
  }
  return { kept, refused };
}
