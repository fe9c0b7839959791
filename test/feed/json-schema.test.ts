import { describe, expect, it } from "vitest";
import { makeDigest } from "../make.ts";
import { documentsOf } from "./documents-of.ts";
import { jsonFeedSchema } from "./json-feed-schema.ts";
import { sampleDigest } from "./sample.ts";

describe("JSON Feed 1.1", () => {
  it.each([
    ["whole stories", sampleDigest()],
    ["leads alone", sampleDigest({ content: "summary" })],
    ["no stories", makeDigest([])],
  ])("is what every .json document of %s is", (_, digest) => {
    const documents = [...documentsOf(digest)].filter(([path]) => path.endsWith(".json"));
    expect(documents.length).toBeGreaterThanOrEqual(3);
    for (const [path, content] of documents) {
      expect(jsonFeedSchema.safeParse(JSON.parse(content)).error?.issues, path).toBeUndefined();
      expect(JSON.parse(content).feed_url).toBe(`https://example.org/news${path}`);
    }
  });
});
