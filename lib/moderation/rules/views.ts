/** A sentence that a statement may start as; `name` tells it from the others of its rule. */
export type TemplateView = { id: string; name: string; sentence: string };

/** A community rule that can be cited. */
export type RuleView = {
  id: string;
  number: number;
  title: string;
  text: string;
  /** What a statement under this rule starts as. */
  template: string;
  /** Other things it may start as. */
  templates: TemplateView[];
};

/** A rule that can't be cited any more, for those who keep the rules. */
export type RetiredRuleView = { number: number; title: string; retiredAt: Date };

/** A text that a rule had. */
export type RuleTextView = { version: number; title: string; text: string; since: Date | null; until: Date };

/** What was decided under a rule: how often each, where it was often enough to point to nobody. */
export type DecidedView = { turnedDown: number | null; removed: number | null; handedBack: number | null };

/** A rule as everyone reads it. */
export type PublicRuleView = {
  number: number;
  title: string;
  text: string;
  /** Since when this text holds; nothing where it has from the beginning. */
  since: Date | null;
  retiredAt: Date | null;
  /** The newest before the oldest. */
  before: RuleTextView[];
  decided: DecidedView;
};
