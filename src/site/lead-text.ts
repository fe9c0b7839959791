// What a story says first, for where there is no room for all of it.

import type { Story } from "../digest/digest.ts";

/** The publisher's own summary, else the key points, else the body; of pictures without words, the headline. Plain. */
export function leadText({ headline, summary, keyPoints, body }: Story): string {
  const candidates = [summary ?? "", keyPoints.map((each) => each.text).join(" "), body.text];
  return candidates.find((text) => text.trim() !== "") ?? headline.text;
}
