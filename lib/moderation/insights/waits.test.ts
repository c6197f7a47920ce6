import { describe, expect, test } from "vitest";
import { agreementOf, kappaOf } from "./agreement";
import { WAIT_STEPS, waitOf } from "./waits";

describe("waits by steps", () => {
  test("a share lies in the step in which so many were answered, as far into it as they are", () => {
    const steps = [
      { step: 6, n: 10 },
      { step: 0, n: 10 },
    ];
    expect(waitOf(steps, 0.25)).toBe(2.5);
    expect(waitOf(steps, 0.5)).toBe(5);
    expect(waitOf(steps, 0.75)).toBe(52.5);
  });

  test("nobody waited, and somebody waited longer than all steps", () => {
    expect(waitOf([], 0.5)).toBeNull();
    expect(waitOf([{ step: WAIT_STEPS.length, n: 1 }], 0.9)).toBe(WAIT_STEPS.at(-1));
  });
});

describe("agreement", () => {
  // The worked example of Cohen's: 20 yes and 15 no together, 5 and 10 apart; 0.7 observed, 0.5 by chance.
  const readings = [
    { first: "approve", second: "approve", n: 20 },
    { first: "approve", second: "reject", n: 5 },
    { first: "reject", second: "approve", n: 10 },
    { first: "reject", second: "reject", n: 15 },
  ];

  test("kappa is what is left of agreement without chance", () => {
    expect(agreementOf(readings)).toBeCloseTo(0.7);
    expect(kappaOf(readings)).toBeCloseTo(0.4);
  });

  test("where there is nothing, or only one verdict, there is no kappa", () => {
    expect(kappaOf([])).toBeNull();
    expect(kappaOf([{ first: "approve", second: "approve", n: 9 }])).toBeNull();
  });
});
