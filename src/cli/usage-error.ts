// A command line or a set-up that cannot be right: one message, and exit code 2.

export class UsageError extends Error {
  override readonly name = "UsageError";
}
