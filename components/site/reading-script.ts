/** The name under which a device keeps its reader's settings. */
export const readingKey = "reading";

/**
 * Runs in the head of every page, before the first paint, so that nobody who reads by lamplight is dazzled first. The
 * page's bytes stay the same for everyone. What was never set, or can't be read, throws and is left.
 */
export const readingScript = `try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.${readingKey}))}catch{}`;
