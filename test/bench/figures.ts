// Figures as people read them.

export function ratio(ours: number | undefined, theirs: number | undefined): string {
  return ours === undefined || theirs === undefined ? "unknown" : `× ${(ours / theirs).toFixed(2)}`;
}

export function seconds(value: number | undefined): string {
  return value === undefined ? "unknown" : value.toFixed(2);
}

export function milliseconds(value: number | undefined): string {
  return value === undefined ? "–" : (value * 1000).toFixed(0);
}

export function megabytes(bytes: number | undefined, digits = 1): string {
  return bytes === undefined ? "unknown" : (bytes / 1e6).toFixed(digits);
}

export function count(value: number): string {
  return value.toLocaleString("en");
}
