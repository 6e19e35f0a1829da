/** Words that want another behind them: articles, prepositions, conjunctions. No headline and no sentence ends with one. */

/**
 * Of English, French, German, Spanish, Italian, Portuguese, Dutch and Russian: those alone that end nothing in any of
 * them. (German parts its verbs, so that sentences end with `an` and `ab`; English ends them with `in` and `on` at times.)
 */
const WANTS =
  /(?:^|\s)(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|was|were|had|has|his|her|their|its|le|la|les|de|du|des|et|à|au|aux|en|un|une|que|qui|dans|pour|par|sur|son|sa|ses|der|die|das|den|dem|des|und|oder|von|vom|zu|zum|zur|mit|im|am|ein|eine|einer|eines|einem|einen|für|auf|daß|dass|nach|bei|aus|seine[mnrs]?|ihre[mnrs]?|unsere[mnrs]?|keine[mnr]?|our|your|my|than|leurs?|cette|ces|notre|votre|nos|vos|mes|sans|chez|el|los|las|del|al|y|o|con|por|para|sin|su|sus|entre|desde|hasta|hacia|il|lo|gli|di|da|dal|dalla|del|della|dei|delle|nel|nella|nei|nelle|sul|sulla|dai|dalle|agli|alle|dello|degli|e|ed|che|per|os|as|do|dos|das|na|nas|nos|com|uma|het|een|van|en|voor|met|и|в|во|на|с|со|к|по|из|от|для|о|об|у|а|но|что|как|при|за|под|над|без|до|или|если|чтобы|через|между|перед)$/iu;

/** Whether a text's last word wants another. */
export function wantsAWord(text: string): boolean {
  // A Chinese page never needs the list compiled.
  return /[^\u3400-\u9fff]$/.test(text) && WANTS.test(text);
}
