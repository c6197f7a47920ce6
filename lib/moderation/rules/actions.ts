"use server";

import { staffAction } from "@/lib/identity/action";
import { addListedWord } from "./add-listed-word";
import { removeListedWord } from "./remove-listed-word";
import { savePublication } from "./save-publication";
import { saveRule } from "./save-rule";
import { ListedWordInput, PublicationInput, RuleInput, UnlistInput } from "./schemas";

/** Writes or changes a rule. */
export const saveRuleAction = staffAction("admin", RuleInput, async (ctx, input) => {
  await saveRule(ctx, input);
  return `Rule ${input.number} stands as you wrote it.`;
});

/** Puts a word on the list. */
export const addListedWordAction = staffAction("admin", ListedWordInput, async (ctx, input) => {
  await addListedWord(ctx, input);
  return input.effect === "nudge"
    ? "From now on, whoever writes it is asked to read it once more."
    : "From now on, whoever writes it waits for a person.";
});

/** Takes a word off the list. */
export const removeListedWordAction = staffAction("admin", UnlistInput, async (ctx, input) => {
  await removeListedWord(ctx, input);
  return "It is off the list.";
});

/** Sets what holds for the whole publication. */
export const savePublicationAction = staffAction("admin", PublicationInput, async (ctx, input) => {
  await savePublication(ctx, input);
  return "Saved.";
});
