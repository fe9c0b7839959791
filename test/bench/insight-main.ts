// npm run bench:insight: what the text engine costs, for each of the numbers of articles that are asked for.

import { type InsightCost, measureInsight, renderInsight } from "./insight.ts";

const counts = process.argv.slice(2).map(Number);
const costs: InsightCost[] = [];
for (const count of counts.length > 0 ? counts : [10_000]) costs.push(await measureInsight(count, 1));
console.info(renderInsight(costs));
