const STOPPED = new Set(
  (
    "a an and are as at be been but by can can't could did do does doesn't don't for from had has have he her hers him " +
    "his how i i'd i'll i'm i've if in into is isn't it it's its just me my not of on or our she should so than that the " +
    "their them then there they this to up us was we were what when where which who why will with would you your am about " +
    "like feel know get because all out more some no"
  ).split(" "),
);

/** The words of a text by which it is found, without their endings and without those that stand everywhere. */
export function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words
    .map((word) => word.replace(/^'+|'+$/g, ""))
    .filter((word) => word.length > 1 && !STOPPED.has(word))
    .map(stemOf);
}

function stemOf(word: string): string {
  const owned = word.replace(/'s?$/, "");
  const single = owned.length > 3 ? owned.replace(/ies$/, "y").replace(/([^s])s$/, "$1") : owned;
  const cut = single.length > 5 ? single.replace(/(?:ing|edly|ed|ly|er|ment|ness|ful)$/, "") : single;
  return (cut.length > 4 ? cut.replace(/[ey]$/, "") : cut).replace(/(.)\1$/, "$1");
}
