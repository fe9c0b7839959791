// A command line or a set-up that cannot be meant: told as one message, with exit code 2.

export class UsageError extends Error {
  override readonly name = "UsageError";
}
