import { aTinOfYellow } from "./stories/a-tin-of-yellow";
import { eggSlicer } from "./stories/egg-slicer";
import { enteredInTheBook } from "./stories/entered-in-the-book";
import { halfPastSix } from "./stories/half-past-six";
import { myAnthony } from "./stories/my-anthony";
import { theGoodScissors } from "./stories/the-good-scissors";
import { theManIn214 } from "./stories/the-man-in-214";
import type { Story } from "./types";

/** Readers' stories beside the essays, in the order in which they came. */
export const stories: readonly Story[] = [
  theGoodScissors,
  theManIn214,
  halfPastSix,
  enteredInTheBook,
  myAnthony,
  aTinOfYellow,
  eggSlicer,
];
