import { handover } from "./conversations/handover";
import { helloAgain } from "./conversations/hello-again";
import { theHedge } from "./conversations/the-hedge";
import { whatILeftOut } from "./conversations/what-i-left-out";
import type { Thread } from "./types";

/** Every thread under and beside the four essays, in the order of their publication. */
export const conversations: readonly Thread[] = [...helloAgain, ...theHedge, ...handover, ...whatILeftOut];
