// The part of Eleventy's programmatic interface that the command uses; Eleventy ships no types.
// https://www.11ty.dev/docs/programmatic/

declare module "@11ty/eleventy" {
  import type { EleventyConfig } from "../eleventy/config.ts";

  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: {
        readonly configPath: string;
        readonly quietMode?: boolean;
        readonly source?: "cli";
        /** Runs before the configuration file. */
        readonly config?: (eleventyConfig: EleventyConfig) => void;
      },
    );
    /** Prints nothing from now on, not even why a build failed. */
    disableLogger(): void;
    /** Renders the site and writes nothing. */
    toJSON(): Promise<unknown>;
    /** Runs the configuration file and its plugins. */
    initializeConfig(): Promise<void>;
    /** Runs it, and makes ready to build. */
    init(): Promise<void>;
    /** Builds. What goes wrong it prints, and throws. */
    write(): Promise<unknown>;
    /** After `initializeConfig`. */
    readonly config: {
      readonly globalData: Readonly<Record<string, unknown>>;
      readonly dir: { readonly output: string };
    };
  }
}
