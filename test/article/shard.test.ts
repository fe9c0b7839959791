import fc from "fast-check";
import { expect, it } from "vitest";
import type { ArticleFile } from "../../src/article/find-files.ts";
import { filesOfShard, parseShard } from "../../src/article/shard.ts";

it.each([
  ["1/1", { index: 1, total: 1 }],
  ["4/4", { index: 4, total: 4 }],
  [" 12/1000\n", { index: 12, total: 1000 }],
  ["", undefined],
  ["0/4", undefined],
  ["5/4", undefined],
  ["1/0", undefined],
  ["1/1001", undefined],
  ["01/4", undefined],
  ["1 / 4", undefined],
  ["1/4/2", undefined],
  ["1", undefined],
  ["-1/4", undefined],
  ["1.5/4", undefined],
])("reads %j as a shard", (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

const toFile = (path: string): ArticleFile => ({ file: `content/articles/${path}`, format: "md" });
const paths = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.nat(99))
      .map(([year, month, name]) => `${year}/${String(month).padStart(2, "0")}/${name}.md`),
    fc.nat(99).map((name) => `undated-${name}.md`),
  ),
  { minLength: 1 },
);

it("puts every file into one shard, and files of a month into the same", () => {
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 9 }), (names, total) => {
      const files = names.map(toFile);
      const shards = Array.from({ length: total }, (_, i) => filesOfShard(files, "content", { index: i + 1, total }));
      expect(
        shards
          .flat()
          .map(({ file }) => file)
          .sort(),
      ).toEqual(files.map(({ file }) => file).sort());
      for (const month of new Set(names.map((name) => name.slice(0, 7)).filter((each) => each.includes("/")))) {
        const holders = shards.filter((shard) => shard.some(({ file }) => file.includes(`/${month}/`)));
        expect(holders).toHaveLength(1);
      }
    }),
  );
});

it("gives each shard about as many files", () => {
  const months = Array.from(
    { length: 24 },
    (_, i) => `${2020 + Math.floor(i / 12)}/${String((i % 12) + 1).padStart(2, "0")}`,
  );
  const files = months.flatMap((month) => Array.from({ length: 30 }, (_, i) => toFile(`${month}/${i}.md`)));
  for (const index of [1, 2, 3, 4]) expect(filesOfShard(files, "content", { index, total: 4 })).toHaveLength(180);
});
