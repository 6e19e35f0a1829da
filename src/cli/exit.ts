/** Exit codes: part of the interface, see README. */
export const EXIT = { done: 0, findings: 1, unusable: 2, defect: 3, interrupted: 130 } as const;
