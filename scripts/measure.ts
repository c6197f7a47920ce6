import { say } from "@/server/say";
import { type CORPORA, hasCorpora } from "@/test/measure/corpora";
import { type Measured, measureScore, PRECISION } from "@/test/measure/measure-score";

/** `npm run measure`: how well the learned score tells texts apart, beside a list of words. */
if (hasCorpora()) {
  for (const learnsFrom of ["toxicity", "spam"] as const satisfies (keyof typeof CORPORA)[]) {
    for (const measured of await measureScore(learnsFrom)) tell(measured);
  }
} else {
  say("The texts to measure with (../shared/data/toxicity and spam) are not there.");
  process.exitCode = 1;
}

function tell({ corpus, learnedFrom, tried, score, wordList, groups }: Measured): void {
  say(`${corpus}: learned from ${learnedFrom}, tried on ${tried}`);
  for (const [name, { area, recall }] of Object.entries({ score, "list of 100 words": wordList })) {
    say(`  ${name}: AUROC ${area.toFixed(3)}, recall at precision ${PRECISION}: ${recall.toFixed(3)}`);
  }
  for (const { group, texts, right } of groups) say(`  ${group}: ${right} of ${texts} on the right side`);
}
