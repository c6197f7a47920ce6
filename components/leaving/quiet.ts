import { quietKey } from "./kept-names";

/** Whether quiet mode is on in this tab. */
export function isQuiet(): boolean {
  return document.documentElement.dataset.quiet !== undefined;
}

/** Tells of every change of it in this tab; ends when what it returns is called. */
export function watchQuiet(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributeFilter: ["data-quiet"] });
  return () => watch.disconnect();
}

/**
 * Switches it on or off, at once here and for every page to come on this device; `leaving-script.ts` does what follows
 * from it. What is kept is the neutral title, so that it stands before anything of a page is known.
 */
export function setQuiet(on: boolean): void {
  const { dataset } = document.documentElement;
  const title = document.querySelector<HTMLElement>("[data-leave]")?.dataset.title;
  try {
    if (on && title) localStorage.setItem(quietKey, title);
    else localStorage.removeItem(quietKey);
  } catch {
    // A browser that keeps nothing is quiet until the page is left.
  }
  if (on && title) dataset.quiet = title;
  else delete dataset.quiet;
}
