/** From this score on a text is pointed out to those who decide. */
export const NOTABLE = 0.8;
