const ORDINALS = [
  "First",
  "Second",
  "Third",
  "Fourth",
  "Fifth",
  "Sixth",
  "Seventh",
  "Eighth",
  "Ninth",
  "Tenth",
];

/** Where in the queue one is: "First of 23", "Number 14 of 23", "The only one". */
export function placeInWords(place: number, total: number): string {
  if (total <= 1) return "The only one";
  return `${ORDINALS[place - 1] ?? `Number ${place}`} of ${total.toLocaleString("en")}`;
}
