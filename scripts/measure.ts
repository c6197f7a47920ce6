import { say } from "@/server/say";
import { type CORPORA, hasCorpora } from "@/test/measure/corpora";
import { hasQuestions, measureAnswered } from "@/test/measure/measure-answered";
import { type CrisisFound, hasCrisisTexts, measureCrisis } from "@/test/measure/measure-crisis";
import { type Half, hasDetailTexts, measureDetails } from "@/test/measure/measure-details";
import { type Measured, measureScore, PRECISION } from "@/test/measure/measure-score";

/** `npm run measure`: how well the learned score tells texts apart, beside a list of words; what is found on the device. */
if (hasCorpora() && hasCrisisTexts() && hasDetailTexts() && hasQuestions()) {
  tellCrisis();
  tellDetails();
  tellAnswered();
  for (const learnsFrom of ["toxicity", "spam"] as const satisfies (keyof typeof CORPORA)[]) {
    for (const measured of await measureScore(learnsFrom)) tell(measured);
  }
} else {
  say("The texts to measure with (../shared/data: toxicity, spam, crisis, pii, questions) are not there.");
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

function tellDetails(): void {
  say(
    "details by which somebody may be recognised: the half that the rules were written with; the other half",
  );
  const shares = ({ of, found, marked, right, something }: Half) =>
    `found ${share(found, of)} of ${of}, right ${share(right, marked)} of ${marked} (some detail: ${share(something, marked)})`;
  for (const { file, type, kind, seen, unseen } of measureDetails()) {
    say(`  ${type} in ${file}, as ${kind}: ${shares(seen)}; ${shares(unseen)}`);
  }
}

function tellAnswered(): void {
  say("questions that were answered: the right one among three suggested, in each half");
  for (const { typed, halves } of measureAnswered()) {
    say(`  ${typed}: ${halves.map(({ found, of }) => `${share(found, of)} of ${of}`).join("; ")}`);
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "none" : (part / whole).toFixed(2);
}
