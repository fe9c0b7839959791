// When two ways to write a topic's name mean the same topic.

/**
 * What a topic is looked up by: spaces and hyphens alike, any case.
 *
 * @example
 * topicKey("Artificial  Intelligence") // "artificial-intelligence", the same as of its slug
 * topicKey("C++")                      // "c++", which no slug is
 */
export function topicKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, "-");
}
