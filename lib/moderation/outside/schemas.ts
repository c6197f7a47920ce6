import { z } from "zod";
import { OUTSIDE_SERVICES } from "@/db/vocabulary";

export const TryServiceInput = z.object({ service: z.enum(OUTSIDE_SERVICES) });
export type TryServiceInput = z.output<typeof TryServiceInput>;
