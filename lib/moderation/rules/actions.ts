"use server";

import { staffAction } from "@/lib/identity/action";
import { moveRule } from "./move-rule";
import { removeTemplate } from "./remove-template";
import { retireRule } from "./retire-rule";
import { saveRule } from "./save-rule";
import { saveTemplate } from "./save-template";
import { MoveRuleInput, RemoveTemplateInput, RetireRuleInput, RuleInput, TemplateInput } from "./schemas";

/** Writes or changes a rule. */
export const saveRuleAction = staffAction("admin", RuleInput, async (ctx, input) => {
  await saveRule(ctx, input);
  return `Rule ${input.number} stands as you wrote it.`;
});

/** Has a rule change places with the one before it or after it. */
export const moveRuleAction = staffAction("admin", MoveRuleInput, async (ctx, input) => {
  await moveRule(ctx, input);
  return "The two have changed their numbers.";
});

/** Retires a rule, or brings it back. */
export const retireRuleAction = staffAction("admin", RetireRuleInput, async (ctx, input) => {
  await retireRule(ctx, input);
  return input.retired === "yes"
    ? `Rule ${input.number} can’t be cited any more. It stays to be read.`
    : `Rule ${input.number} can be cited again.`;
});

/** Gives a rule another sentence, or changes one. */
export const saveTemplateAction = staffAction("admin", TemplateInput, async (ctx, input) => {
  await saveTemplate(ctx, input);
  return `“${input.name}” can be chosen from now on.`;
});

/** Takes a sentence away. */
export const removeTemplateAction = staffAction("admin", RemoveTemplateInput, async (ctx, input) => {
  await removeTemplate(ctx, input);
  return "It is gone.";
});
