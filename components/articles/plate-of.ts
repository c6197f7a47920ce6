import { isPlateName, type PlateName } from "@/components/ui/plate";

/** The plate of an article; one whose stored name has no drawing gets the lamp on the stairs. */
export function plateOf({ plate }: { plate: string }): PlateName {
  return isPlateName(plate) ? plate : "stairs";
}
