// A walk through a page by the Tab key alone, as far as the page goes.

import type { Page } from "playwright-core";

export interface FocusStop {
  /** Its place among all that can be focused, in the order of the document. */
  readonly place: number;
  readonly text: string;
  /** Whether it lies in the window, with nothing over it. */
  readonly inSight: boolean;
  /** Whether it differs from others by an outline of two pixels or more. */
  readonly outlined: boolean;
}

const FOCUSABLE = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((element) => element.checkVisibility())`;

/** What has the focus now; `null` where the page itself has it. */
const STOP = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { left, top, width, height } = element.getClientRects()[0];
  const x = left + width / 2;
  const y = top + height / 2;
  const over = document.elementFromPoint(x, y);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    place: ${FOCUSABLE}.indexOf(element),
    text: element.textContent.trim().slice(0, 60),
    inSight: over !== null && (element.contains(over) || over.contains(element)) && over !== document.body,
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  };
})()`;

/** Presses the Tab key so many times; a press that leads to no element is left out. */
export async function walkByKeyboard(page: Page, steps: number): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<FocusStop | null>(STOP);
    if (stop !== null) stops.push(stop);
  }
  return stops;
}

/** How many elements the Tab key stops at. */
export function countFocusable(page: Page): Promise<number> {
  return page.evaluate<number>(`${FOCUSABLE}.length`);
}
