import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followedFiles } from "./followed-files.ts";
import { ServedSite } from "./served-site.ts";

const NOW = Date.parse("2025-03-24T12:00:00Z");

describe("a site that gets a new article", () => {
  const article = (day: string) => ({
    [`content/articles/${day}-news.txt`]: `What happened on ${day}\n\n- It was so.\n\nIt was seen.\n`,
  });
  let site: ServedSite;
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const days = ["2024-12-31", "2025-01-01", "2025-01-31", "2025-03-03"];
    site = await ServedSite.of(Object.assign({}, ...days.map(article)), { feeds: { days: 1, minItems: 1 } });
    site.build(NOW);
    before = followedFiles(site);
    site.project.write(article("2025-03-23"));
    site.build(NOW);
    after = followedFiles(site);
  });
  afterAll(() => site.dispose());

  it.each(["2024-12.xml", "2024-12.json", "2025-01.xml", "2025-01.json"])("leaves %s as it was", (file) => {
    expect(before.get(`archive/${file}`)).toContain("What happened on");
    expect(after.get(`archive/${file}`)).toBe(before.get(`archive/${file}`));
  });

  it.each(["feed.xml", "atom.xml", "feed.json", "archive/2025-03.xml"])("has it in %s", (file) => {
    expect(before.get(file)).not.toContain("What happened on 2025-03-23");
    expect(after.get(file)).toContain("What happened on 2025-03-23");
  });
});
