import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { AppealItemView } from "@/lib/moderation/appeals/views";
import { appealAge, BARRED_SHORT, OUTCOMES, objector, SUBJECTS } from "./appeal-words";
import { appealHref } from "./paths";

type Props = { item: AppealItemView; after?: string; current: boolean; now: Date };

/** One line of the appeals: the writer's first words, what it is about, how long it has waited, and who has it. */
export function AppealItem({ item, after, current, now }: Props) {
  const { appealId, about, excerpt, outcome, claim, barred } = item;
  const taken = barred !== null || (claim !== null && !claim.mine);
  return (
    <Link
      className={classNames("qi", taken && "locked")}
      href={appealHref(appealId, after)}
      prefetch={false}
      scroll={false}
      aria-current={current ? "true" : undefined}
      data-item={appealId}
    >
      <span className="x">{excerpt || "Its words are gone: withdrawn by its writer."}</span>
      <span className="m">
        <Icon name={SUBJECTS[about].icon} />
        <span>{SUBJECTS[about].word}</span>
        <span>{objector(item).name}</span>
        <span>{outcome ? OUTCOMES[outcome] : appealAge(item, now)}</span>
        {claim && (
          <span className="lk2">
            <Icon name="lock" />
            {claim.mine ? "You have this" : `${claim.by} has this`}
          </span>
        )}
        {barred && <span className="lk2">{BARRED_SHORT[barred]}</span>}
      </span>
    </Link>
  );
}
