// What the package gives to programs: `eleventy-plugin-news-digest/insight`.

export { ANALYSIS_VERSION, analyse } from "./analyse.ts";
export { type Carry, type Engine, fitsEngine, makeEngine } from "./engine.ts";
export { type Enricher, type Enrichment, enrich, makeEnricher } from "./enrich.ts";
export { enrichTexts, type ProgramOptions, type ProgramResult, type ProgramText } from "./enrich-texts.ts";
export { KNOWN_LANGUAGES, type Languages, makeLanguages, type OwnLanguage, type OwnLanguages } from "./languages.ts";
export type * from "./model.ts";
export {
  DEFAULTS,
  type InsightOptions,
  type InsightSettings,
  type KeyPointSettings,
  type RelatedSettings,
  type StorySettings,
  type ThreadSettings,
  type TopicSettings,
} from "./settings.ts";
