// What a site may say about its feeds.

export interface FeedLimits {
  /** Whether items carry the whole story or its lead alone. Default `"full"`. */
  readonly content?: "full" | "summary";
  /** Items are kept for at least so many days before the newest. Default 7. */
  readonly days?: number;
  /** Items are kept at least so many, however old. Default 20. */
  readonly minItems?: number;
  /** And never more than so many. Default 100. */
  readonly maxItems?: number;
  /** Nor more bytes than so many. Default 1,000,000. */
  readonly maxBytes?: number;
}

/** The limits of all feeds; a kind of feed may have its own, which go before these. */
export interface FeedOptions extends FeedLimits {
  /** `/feed.xml`: the stories of the whole site. */
  readonly stories?: FeedLimits;
  /** `/editions.xml`: one item an edition. */
  readonly editions?: FeedLimits;
  /** The stories of each topic. */
  readonly topics?: FeedLimits;
  /** The editions of each topic. */
  readonly topicEditions?: FeedLimits;
  /** The stories of each running story. */
  readonly threads?: FeedLimits;
  /** `/corrections.xml` */
  readonly corrections?: FeedLimits;
  /** `/weekly.xml`: one item a week, where there are weekly rollups. */
  readonly weekly?: FeedLimits;
  /** `/monthly.xml`: one item a month, where there are monthly rollups. */
  readonly monthly?: FeedLimits;
  /** Feeds of all stories outside of some topics, one for each list: `[["sport"], ["sport", "crime"]]`. Default none. */
  readonly without?: readonly (readonly string[])[];
  /** Whether each language has a feed of its own, where stories are in several. Default `true`. */
  readonly languages?: boolean;
  /**
   * Whether an edition is in feeds while it is open: else it appears once, complete, dated when it closed.
   * Default `true` for editions of days, `false` for those of weeks and months.
   */
  readonly openEditions?: boolean;
  /** Minutes that a reader may wait before it asks again, RSS `ttl`. Default 60. */
  readonly ttl?: number;
  /** The WebSub hub that feeds name, or several; `news-digest announce` notifies them of changes. http(s). Default none. */
  readonly hub?: string | readonly string[];
  /** A PNG or JPEG that stands for the publication: a path of this site or an http(s) address. Default none. */
  readonly image?: string;
}
