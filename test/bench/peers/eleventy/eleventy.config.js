// A digest as one would write it with Eleventy alone: collections, tags, pagination and Nunjucks.

const PER_PAGE = 50;

export default function (eleventyConfig) {
  const storiesOf = (api) => api.getFilteredByGlob("content/articles/*.md").reverse();

  eleventyConfig.addCollection("stories", storiesOf);
  eleventyConfig.addCollection("editions", (api) => groupBy(storiesOf(api), (story) => toDay(story.date)));
  eleventyConfig.addCollection("months", (api) => groupBy(storiesOf(api), (story) => toDay(story.date).slice(0, 7)));
  eleventyConfig.addCollection("years", (api) => groupBy(storiesOf(api), (story) => toDay(story.date).slice(0, 4)));
  eleventyConfig.addCollection("topicPages", (api) =>
    groupAll(storiesOf(api), (story) => story.data.tags).flatMap(({ key, stories }) => {
      const count = Math.ceil(stories.length / PER_PAGE);
      return Array.from({ length: count }, (_, i) => ({
        topic: key,
        number: i + 1,
        count,
        stories: stories.slice(i * PER_PAGE, (i + 1) * PER_PAGE),
      }));
    }),
  );

  eleventyConfig.addFilter("day", toDay);
  eleventyConfig.addFilter("iso", (date) => date.toISOString());
  eleventyConfig.addFilter("rfc822", (date) => date.toUTCString());
  eleventyConfig.addFilter("time", (date) => date.toISOString().slice(11, 16));
  eleventyConfig.addFilter("first", (list, count) => list.slice(0, count));
  // A topic without a story has no collection.
  eleventyConfig.addFilter("newestFirst", (list = []) => [...list].reverse());
  eleventyConfig.addFilter("daysOf", (stories) => [...new Set(stories.map((story) => toDay(story.date)))]);
  eleventyConfig.addFilter("minutes", (html) => Math.ceil(html.split(/\s+/).length / 220));
}

export const config = {
  markdownTemplateEngine: "njk",
  dir: { input: "content", includes: "../_includes", output: "_site" },
};

function toDay(date) {
  return date.toISOString().slice(0, 10);
}

function groupBy(stories, key) {
  return groupAll(stories, (story) => [key(story)]);
}

function groupAll(stories, keys) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keys(story)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(story);
    }
  }
  return [...groups].map(([key, ofKey], i, all) => ({
    key,
    stories: ofKey,
    path: `/${key.replaceAll("-", "/")}/`,
    newer: all[i - 1]?.[0],
    older: all[i + 1]?.[0],
  }));
}
