// Pictures in other sizes and formats. The library and its codecs are loaded by the first that needs them.

export interface PictureForms {
  /** Pixels; none wider than the picture. */
  readonly widths: readonly number[];
  /** `webp` */
  readonly formats: readonly string[];
}

export interface ProcessedPicture {
  readonly format: string;
  readonly width: number;
  readonly bytes: Buffer;
}

/**
 * Draws a picture in every format and width.
 * @param source A file's path, or its content.
 * @throws where its pixels cannot be read, or are cut short.
 */
export async function processPicture(
  source: string | Buffer,
  { widths, formats }: PictureForms,
): Promise<readonly ProcessedPicture[]> {
  const { default: render } = await import("@11ty/eleventy-img");
  const rendered = await render(source, {
    widths,
    formats,
    formatFiltering: [],
    fixOrientation: true,
    // Bytes in memory: the cache decides on files and names.
    dryRun: true,
    useCache: false,
    failOnError: true,
    sharpOptions: { failOn: "error" },
  });
  return Object.entries(rendered).flatMap(([format, ofFormat]) =>
    ofFormat.map(({ width, buffer }) => ({ format, width, bytes: buffer })),
  );
}
