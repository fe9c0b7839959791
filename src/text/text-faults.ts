// What can be wrong in a text that is otherwise fine to read.

import type { Problem } from "../problem.ts";
import { quote } from "./clean.ts";
import type { LinkTarget } from "./urls.ts";

type Fault = Pick<Problem, "code" | "message" | "hint">;

/** A fault on a line of a text, which counts from 0. */
export interface TextFault extends Fault {
  readonly line: number;
}

export const TOO_MANY_ADDRESSES: Fault = {
  code: "link-dropped",
  message: "The addresses of this text's links are longer, all together, than the text that defines them.",
  hint: "Use fewer links or shorter addresses.",
};

/** As word processors export pictures: pages and feeds would carry it each in full, as letters. */
export const DATA_PICTURE: Fault = {
  code: "link-dropped",
  message: "A picture that is written out in the text (data:) is left out.",
  hint: "Save it as a file in the content folder, and name its path.",
};

/** A link whose address is none that may be followed, or is a path of the site where those cannot be. */
export function droppedLink(address: string, target: LinkTarget | undefined): Fault {
  return {
    code: "link-dropped",
    message: address === "" ? "A link without an address stays text." : `The link to ${quote(address)} stays text.`,
    hint:
      target === undefined
        ? 'Link to a whole address ("https://example.org/page"), or to a path of this site ("/about/").'
        : 'Link to a whole address ("https://example.org/page"): paths of this site work in bodies alone.',
  };
}

/** What is wrong with a picture's source that is neither local nor remote. */
export function pictureFault(source: string, kind: "format" | "outside" | "unusable"): Fault {
  const faults = {
    format: [`The picture ${quote(source)} has a format that is not taken.`, PICTURE_FORMATS],
    outside: [`The picture ${quote(source)} is outside the content folder.`, "Put it into the content folder."],
    unusable: [
      `${quote(source)} is not a path of a picture.`,
      'Write it with "/", from the content folder: images/tram.jpg.',
    ],
  } as const;
  const [message, hint] = faults[kind];
  return { code: "image-invalid", message, hint };
}

const PICTURE_FORMATS = "Use .png, .jpg, .jpeg, .gif, .webp or .avif; SVG files can hold scripts.";
