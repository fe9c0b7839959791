// What a configuration gets that asks for the package by `require`: the package is an ES module.

throw new Error(
  `eleventy-plugin-news-digest is an ES module, which require() cannot load. In a CommonJS configuration write:

module.exports = async function (eleventyConfig) {
  const { newsDigest } = await import("eleventy-plugin-news-digest");
  eleventyConfig.addPlugin(newsDigest, { site: { … } });
};
`,
);
