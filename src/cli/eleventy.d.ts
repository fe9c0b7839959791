// The part of Eleventy's programmatic interface that the command uses; Eleventy ships no types.
// https://www.11ty.dev/docs/programmatic/

declare module "@11ty/eleventy" {
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: { readonly configPath: string; readonly quietMode: boolean },
    );
    /** Runs the configuration file and its plugins. */
    initializeConfig(): Promise<void>;
    /** After `initializeConfig`. */
    readonly config: {
      readonly globalData: Readonly<Record<string, unknown>>;
      readonly dir: { readonly output: string };
    };
  }
}
