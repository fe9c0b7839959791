// npm run eval: how well the text engine does on real texts, with its documented defaults.

import { renderTable } from "../bench/table.ts";
import { readHeadlines, readPosts } from "./corpora.ts";
import { measureStories, measureTopics, measureTopicsUntaught } from "./measure.ts";
import type { GroupScores, TopicScores } from "./scores.ts";

const posts = readPosts();
const headlines = readHeadlines();

if (posts === undefined) {
  console.info("Topics: not measured, because ../shared/corpora/digitalgov is missing.\n");
} else {
  const row = (name: string, scores: TopicScores) => [
    name,
    String(scores.texts),
    ...[scores.precision, scores.recall, scores.accuracy, scores.coverage].map((part) => part.toFixed(3)),
  ];
  const rows = [
    ["Topics, digitalgov", "texts", "precision", "recall", "accuracy", "coverage"],
    row("half of the labels hidden", await measureTopics(posts)),
    row("all labels hidden", await measureTopicsUntaught(posts)),
  ];
  console.info(`${renderTable(rows)}\n`);
}

if (headlines === undefined) {
  console.info("Stories: not measured, because ../shared/corpora/uci-headlines is missing.");
} else {
  const { precision, recall, f1, groups }: GroupScores = await measureStories(headlines);
  const rows = [
    ["Stories, UCI headlines", "texts", "groups", "precision", "recall", "B-cubed F1"],
    ["defaults", String(headlines.length), String(groups), ...[precision, recall, f1].map((part) => part.toFixed(3))],
  ];
  console.info(renderTable(rows));
}
