import type { OutsideService } from "@/db/vocabulary";

/** Under which name the finding of a service outside stands among those of screening. */
export function signalName(service: OutsideService): string {
  return `outside-${service}`;
}
