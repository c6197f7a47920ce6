import type { PlateName as Drawing } from "@/components/ui/plate";
import type { PlateName } from "@/db/vocabulary";

/** The drawing for each plate that an article can have. */
const DRAWINGS: Record<PlateName, Drawing> = {
  car: "car",
  lamp: "chairs",
  kitchen: "kitchen",
  bedroom: "bedrooms",
  stairs: "stairs",
  garden: "hall",
  window: "train",
  table: "desk",
};

/** The drawing of an article. */
export function plateOf({ plate }: { plate: PlateName }): Drawing {
  return DRAWINGS[plate];
}
