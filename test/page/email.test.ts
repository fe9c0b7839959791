import { describe, expect, it } from "vitest";
import { buildContext } from "../../src/page/context.ts";
import { buildEmail, type Email } from "../../src/page/email.ts";
import { makeDigest, makeMarkup, makeSettings, makeStory, makeTopic } from "../make.ts";

const at = (text: string) => ({ at: Date.parse(text) });
const city = makeTopic("City");

function emailOf(...stories: Parameters<typeof makeDigest>[0]): Email {
  const digest = makeDigest(stories, makeSettings({ site: { notice: "A notice." } }));
  const [edition] = digest.editions;
  if (edition === undefined) throw new Error("There is no edition.");
  return buildEmail(buildContext(digest, { stylesheet: "/style.css" }), edition);
}

describe("an e-mail's model", () => {
  it("has the edition's stories in its order, the lead first, each with its address in full", () => {
    const lead = makeStory({ id: "a", slug: "a", lead: true, topics: [makeTopic("Trams", { ancestors: [city] })] });
    const second = makeStory({ id: "b", slug: "b", topics: [makeTopic("Trams", { ancestors: [city] })] });
    expect(emailOf(lead, second)).toMatchObject({
      title: "Friday 7 March 2025",
      url: "https://example.org/news/2025/03/07/",
      site: { title: "The Digest", url: "https://example.org/news/" },
      length: "2 stories, 1 min read.",
      lead: { url: "https://example.org/news/2025/03/07/a/" },
      sections: [
        {
          topic: { title: "City", url: "https://example.org/news/topics/city/" },
          stories: [{ url: "https://example.org/news/2025/03/07/b/" }],
        },
      ],
      notice: "A notice.",
    });
  });

  it("tells a retraction before corrections", () => {
    const { lead } = emailOf(
      makeStory({
        retraction: { date: at("2025-03-08T08:00:00Z"), text: makeMarkup("It was not so.") },
        corrections: [
          { date: at("2025-03-07T10:00:00Z"), text: makeMarkup("Second."), significant: true },
          { date: at("2025-03-07T09:00:00Z"), text: makeMarkup("First."), significant: false },
        ],
      }),
    );
    expect(lead.notes.map(({ label, text }) => `${label} ${text.text}`)).toEqual([
      "Retracted, 8 March 2025, 08:00: It was not so.",
      "Correction, 7 March 2025, 10:00: Second.",
      "Correction, 7 March 2025, 09:00: First.",
    ]);
  });

  it("has a summary where there are no key points", () => {
    expect(emailOf(makeStory({ keyPoints: [], summary: "In short." })).lead.summary).toBe("In short.");
    expect(emailOf(makeStory({ summary: "In short." })).lead.summary).toBeUndefined();
  });
});
