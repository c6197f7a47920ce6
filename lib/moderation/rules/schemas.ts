import { z } from "zod";
import { sentence, whole } from "../form-fields";

/** How many rules stand at once: the keyboard reaches nine. */
export const MOST_RULES = 9;

const number = whole(1, 99);

/** A rule, by its number: written anew, or changed where there is one. */
export const RuleInput = z.object({
  number,
  title: sentence("a title", 80),
  text: sentence("the rule", 2_000),
  template: sentence("the sentence that a statement starts as", 1_000),
});
export type RuleInput = z.output<typeof RuleInput>;

export const MoveRuleInput = z.object({ number, way: z.enum(["up", "down"]) });
export type MoveRuleInput = z.output<typeof MoveRuleInput>;

export const RetireRuleInput = z.object({ number, retired: z.enum(["yes", "no"]) });
export type RetireRuleInput = z.output<typeof RetireRuleInput>;

/** Another sentence for a rule; with an `id` one that is there already. */
export const TemplateInput = z.object({
  id: z.uuid().optional(),
  ruleNumber: number,
  name: sentence("a short name", 40),
  sentence: sentence("the sentence", 1_000),
});
export type TemplateInput = z.output<typeof TemplateInput>;

export const RemoveTemplateInput = z.object({ id: z.uuid() });
export type RemoveTemplateInput = z.output<typeof RemoveTemplateInput>;
