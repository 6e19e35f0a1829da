/** Logistic regression: log-odds in nats from named features and the weight of each. */

/** The base and every feature times its weight, summed in the order in which the features are written. */
export function weighed<Features extends object>(
  features: Features & { readonly [Name in keyof Features]: number },
  weights: { readonly [Name in keyof Features]: number } & { readonly base: number },
): number {
  let score: number = weights.base;
  for (const name in features) score += weights[name] * features[name];
  return score;
}

/** Beyond a bound a feature says no more. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
