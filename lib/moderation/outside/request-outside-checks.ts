import { outsideChecks } from "@/db/schema/outside";
import type { BylineKind, ContributionKind } from "@/db/vocabulary";
import { type Ctx, enqueue, write } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import type { Signal } from "../screening/signal";
import { configuredServices } from "./configured-services";
import { signalName } from "./signal-name";

type Subject = { id: string; kind: ContributionKind; bylineKind: BylineKind; revision: number };

/**
 * Has the worker ask the services outside about a revision, once it is stored; until they have answered it waits. What
 * bears no name goes nowhere: people read it. Nor do names and letters to the author.
 */
export function requestOutsideChecks(ctx: Ctx, { id, kind, bylineKind, revision }: Subject): Signal[] {
  if (kind !== "comment" && kind !== "story") return [];
  if (bylineKind !== "display" && bylineKind !== "pen") return [];
  const services = configuredServices();
  if (services.length === 0) return [];
  const rows = services.map(({ service }) => ({
    contributionId: id,
    revision,
    service,
    verdict: "waiting" as const,
  }));
  write(ctx, [insertRows(outsideChecks, rows)]);
  return services.map(({ service, name }) => {
    enqueue(ctx, {
      task: "check-outside",
      payload: { contributionId: id, revision, service },
      key: `outside:${service}:${id}:${revision}`,
    });
    return {
      check: signalName(service),
      effect: "hold",
      explanation: `Waits for an outside check by ${name}.`,
    };
  });
}
