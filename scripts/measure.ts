import { say } from "@/server/say";
import { type CORPORA, hasCorpora } from "@/test/measure/corpora";
import { type CrisisFound, hasCrisisTexts, measureCrisis } from "@/test/measure/measure-crisis";
import { type Measured, measureScore, PRECISION } from "@/test/measure/measure-score";

/** `npm run measure`: how well the learned score tells texts apart, beside a list of words; what signs of a crisis are found. */
if (hasCorpora() && hasCrisisTexts()) {
  tellCrisis();
  for (const learnsFrom of ["toxicity", "spam"] as const satisfies (keyof typeof CORPORA)[]) {
    for (const measured of await measureScore(learnsFrom)) tell(measured);
  }
} else {
  say("The texts to measure with (../shared/data/toxicity, spam and crisis) are not there.");
  process.exitCode = 1;
}

function tell({ corpus, learnedFrom, tried, score, wordList, groups }: Measured): void {
  say(`${corpus}: learned from ${learnedFrom}, tried on ${tried}`);
  for (const [name, { area, recall }] of Object.entries({ score, "list of 100 words": wordList })) {
    say(`  ${name}: AUROC ${area.toFixed(3)}, recall at precision ${PRECISION}: ${recall.toFixed(3)}`);
  }
  for (const { group, texts, right } of groups) say(`  ${group}: ${right} of ${texts} on the right side`);
}

function tellCrisis(): void {
  const { self, mention, none, otherHalf } = measureCrisis();
  const counts = ({ found, of }: CrisisFound) => `${found} of ${of}`;
  say("signs of a crisis (docs/decisions says how the rules were written)");
  say(
    `  found where somebody speaks of themselves and of now: ${counts(self)}, ${counts(otherHalf)} in the other half`,
  );
  say(`  false alarms: ${counts(none)}; where it is only mentioned: ${counts(mention)}`);
}
