/** From here on two texts are much the same: the part of their trigrams that both have. */
export const ALIKE = 0.7;

/** So many texts that may be alike are compared with one. */
export const MOST_ALIKE = 20;
