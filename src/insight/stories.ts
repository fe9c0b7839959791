// Which articles report one event: grouped around centres of tf-idf vectors, in the order of time.

import { type Group, GroupIndex, product } from "./group-index.ts";
import type { StorySettings } from "./settings.ts";
import { addTo, dot, type Vector } from "./vectors.ts";

/** An article as the grouping sees it. */
export interface Report {
  readonly vector: Vector;
  /** Milliseconds. */
  readonly published: number;
  /** The editor's key: reports with one key are one group, and no group has two. */
  readonly key?: string | undefined;
  /** The report whose copy it is, by its number: they stay together. */
  readonly copyOf?: number | undefined;
}

/** What keeps a report from a group besides its words. */
export interface GroupingConflicts {
  /** Whether an editor set it apart from any of the members. */
  readonly isForbidden: (report: number, members: ReadonlySet<number>) => boolean;
  /** Of how many members it is only a look-alike. */
  readonly lookAlikes: (report: number, members: ReadonlySet<number>) => number;
}

const DAY = 86_400_000;

/**
 * Groups reports: one pass that lets each join the nearest centre, then centres that are near are merged, then each
 * report moves to the centre that is nearest without it, then centres are merged again.
 *
 * Time is linear in a steady stream: only groups inside the window of days are looked at.
 *
 * @param reports Ordered by time.
 * @returns Groups of numbers of reports, each ascending, ordered by their first.
 */
export function groupReports(
  reports: readonly Report[],
  settings: StorySettings,
  conflicts: GroupingConflicts,
): readonly (readonly number[])[] {
  const window = settings.days * DAY;
  const joined = joinGroups(reports, settings.join, window, conflicts);
  const merged = mergeGroups(joined, settings.merge, window, conflicts);
  const moved = moveReports(reports, merged, settings.join, window, conflicts);
  const final = mergeGroups(moved, settings.merge, window, conflicts);
  return final.map(({ members }) => [...members].sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

function joinGroups(
  reports: readonly Report[],
  least: number,
  window: number,
  conflicts: GroupingConflicts,
): readonly Group[] {
  const index = new GroupIndex();
  const groups: Group[] = [];
  const byReport: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const [i, report] of reports.entries()) {
    const pinned = report.key === undefined ? undefined : byKey.get(report.key);
    const original = report.copyOf === undefined ? undefined : byReport[report.copyOf];
    const copied = original !== undefined && fits(report, i, original, conflicts) ? original : undefined;
    index.forget(report.published - window);
    const near = () =>
      index
        .nearest(report.vector, least)
        .find(({ group }) => group.last >= report.published - window && fits(report, i, group, conflicts))?.group;
    let group = pinned ?? (report.key === undefined ? (copied ?? near()) : undefined);
    if (group === undefined) {
      group = makeGroup(groups.length, report);
      groups.push(group);
      if (report.key !== undefined) byKey.set(report.key, group);
    }
    addReport(group, i, report);
    index.add(group, report.vector.ids);
    byReport.push(group);
  }
  return groups;
}

function fits(report: Report, number: number, group: Group, conflicts: GroupingConflicts): boolean {
  const keysFit = report.key === undefined || group.key === undefined || report.key === group.key;
  return (
    keysFit &&
    !conflicts.isForbidden(number, group.members) &&
    2 * conflicts.lookAlikes(number, group.members) < group.members.size
  );
}

function mergeGroups(
  groups: readonly Group[],
  least: number,
  window: number,
  conflicts: GroupingConflicts,
): readonly Group[] {
  const index = new GroupIndex();
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => a.first - b.first || a.number - b.number)) {
    index.forget(group.first - window);
    const target = index.nearestTo(group, least).find(({ group: other }) => {
      if (other.last < group.first - window) return false;
      if (other.key !== undefined && group.key !== undefined && other.key !== group.key) return false;
      return mayMerge(group.members, other.members, conflicts);
    })?.group;
    if (target === undefined) {
      kept.push(group);
      index.add(group, group.sum.keys());
    } else {
      mergeInto(target, group);
      index.add(target, group.sum.keys());
    }
  }
  return kept;
}

/** One look-alike does not keep many apart: half of the smaller group has to be. */
function mayMerge(a: ReadonlySet<number>, b: ReadonlySet<number>, conflicts: GroupingConflicts): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let conflicting = 0;
  for (const member of small) {
    if (conflicts.isForbidden(member, large)) return false;
    if (conflicts.lookAlikes(member, large) > 0) conflicting++;
  }
  return 2 * conflicting < small.size;
}

function moveReports(
  reports: readonly Report[],
  groups: readonly Group[],
  least: number,
  window: number,
  conflicts: GroupingConflicts,
): readonly Group[] {
  const all = [...groups];
  const waiting = [...groups].sort((a, b) => b.first - a.first || b.number - a.number);
  const index = new GroupIndex();
  const groupOf = new Map(groups.flatMap((group) => [...group.members].map((member) => [member, group] as const)));
  const originals = new Set(reports.flatMap(({ copyOf }) => copyOf ?? []));
  let next = groups.reduce((most, { number }) => Math.max(most, number), -1) + 1;
  for (const [i, report] of reports.entries()) {
    for (let group = waiting.at(-1); group !== undefined; group = waiting.at(-1)) {
      if (group.first > report.published + window) break;
      waiting.pop();
      index.add(group, group.sum.keys());
    }
    index.forget(report.published - window);
    const own = groupOf.get(i);
    const isFixed = report.key !== undefined || report.copyOf !== undefined || originals.has(i);
    if (own === undefined || isFixed) continue;
    removeReport(own, i, report);
    const target = index
      .nearest(report.vector, least)
      .find(
        ({ group }) => (group === own || isNear(group, report, window)) && fits(report, i, group, conflicts),
      )?.group;
    const group = target ?? (own.members.size === 0 ? own : makeGroup(next++, report));
    if (target === undefined && group !== own) all.push(group);
    addReport(group, i, report);
    index.add(group, report.vector.ids);
    groupOf.set(i, group);
  }
  return all.filter(({ members }) => members.size > 0);
}

function isNear(group: Group, report: Report, window: number): boolean {
  return group.last >= report.published - window && group.first <= report.published + window;
}

function makeGroup(number: number, { published }: Report): Group {
  return { number, members: new Set(), sum: new Map(), squares: 0, first: published, last: published };
}

function addReport(group: Group, number: number, report: Report): void {
  group.members.add(number);
  group.squares += 2 * dot(report.vector, group.sum) + squareOf(report.vector);
  addTo(group.sum, report.vector);
  group.first = Math.min(group.first, report.published);
  group.last = Math.max(group.last, report.published);
  group.key ??= report.key;
}

function removeReport(group: Group, number: number, report: Report): void {
  group.members.delete(number);
  group.squares += squareOf(report.vector) - 2 * dot(report.vector, group.sum);
  addTo(group.sum, report.vector, -1);
}

/** A vector has length 1, or no terms. */
function squareOf({ ids }: Vector): number {
  return ids.length === 0 ? 0 : 1;
}

function mergeInto(target: Group, group: Group): void {
  for (const member of group.members) target.members.add(member);
  target.squares += 2 * product(target.sum, group.sum) + group.squares;
  for (const [id, weight] of group.sum) target.sum.set(id, (target.sum.get(id) ?? 0) + weight);
  target.first = Math.min(target.first, group.first);
  target.last = Math.max(target.last, group.last);
  target.key ??= group.key;
}
