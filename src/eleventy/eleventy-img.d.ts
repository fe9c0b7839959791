// The part of Eleventy's image library that pictures are processed with; it ships no types.
// https://www.11ty.dev/docs/plugins/image/

declare module "@11ty/eleventy-img" {
  interface Rendered {
    readonly width: number;
    /** There with `dryRun`. */
    readonly buffer: Buffer;
  }

  /** @returns By format, each in the order of its widths. */
  export default function process(
    source: string | Buffer,
    options: {
      readonly widths: readonly number[];
      readonly formats: readonly string[];
      readonly formatFiltering: readonly string[];
      readonly fixOrientation: boolean;
      readonly dryRun: boolean;
      readonly useCache: boolean;
      readonly failOnError: boolean;
      /** https://sharp.pixelplumbing.com/api-constructor */
      readonly sharpOptions: { readonly failOn: "error" };
    },
  ): Promise<Readonly<Record<string, readonly Rendered[]>>>;
}
