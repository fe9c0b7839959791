// Editions as e-mails, beside their pages.

import { renderEmail } from "../../_includes/email.ts";
import { renderEmailText } from "../../_includes/email-text.ts";
import type { Digest } from "../digest/digest.ts";
import type { Edition } from "../digest/model.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { buildContext, type PageContext } from "../page/context.ts";
import { buildEmail, partOf } from "../page/email.ts";
import type { FrameAssets } from "../page/frame.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { emailPaths, topicEmailPaths } from "../site/urls.ts";

/** A class, so that the text exists only while it is written. */
class EmailDocument {
  readonly path: string;
  readonly fingerprint: string;
  readonly #render: () => string;

  constructor(path: string, fingerprint: string, render: () => string) {
    this.path = path;
    this.fingerprint = fingerprint;
    this.#render = render;
  }

  get content(): string {
    return this.#render();
  }
}

export function listEmails(digest: Digest, assets: FrameAssets): readonly SiteDocument[] {
  const context = buildContext(digest, assets);
  return digest.editions.flatMap((edition) => {
    const paths = emailPaths(edition);
    const fingerprint = fingerprintOf(edition);
    const whole = [
      new EmailDocument(paths.html, fingerprint, () => renderEmail(buildEmail(context, edition))),
      new EmailDocument(paths.text, fingerprint, () => renderEmailText(buildEmail(context, edition))),
    ];
    return digest.settings.email?.topics === true ? [...whole, ...ofTopics(digest, context, edition)] : whole;
  });
}

/** Of each topic of the top level that has a story in the edition. */
function ofTopics({ topics }: Digest, context: PageContext, edition: Edition): readonly EmailDocument[] {
  return topics.flatMap(({ topic }) => {
    const part = partOf(edition, topic);
    if (part === undefined) return [];
    const paths = topicEmailPaths(edition, topic);
    const fingerprint = fingerprintOf([part, topic]);
    return [
      new EmailDocument(paths.html, fingerprint, () => renderEmail(buildEmail(context, part, topic))),
      new EmailDocument(paths.text, fingerprint, () => renderEmailText(buildEmail(context, part, topic))),
    ];
  });
}
