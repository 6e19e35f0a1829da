import type { Story } from './article.ts';

/** English stories of invented places, in the manner of a county paper. */
export const english: readonly Story[] = [
  {
    title: 'Harbour wall to be rebuilt after winter storms',
    byline: { text: 'By Eleanor Whitcombe', names: ['Eleanor Whitcombe'] },
    paragraphs: [
      'The harbour wall at Pendrift will be rebuilt in granite next spring, after three storms in January tore away nearly forty yards of the Victorian masonry and flooded the fish market.',
      'Engineers who inspected the damage said that the sea had worked behind the facing stones for decades. A diver found a hollow large enough to park a van in beneath the old lamp post.',
      'The work will cost two and a half million pounds, of which the county has promised half. Boats will be moved to the inner basin from March, and the lifeboat will be launched from the beach.',
      'Fishermen have asked for the ladders to be kept on the western side. "You cannot land crab pots down a ramp," said Josiah Penhale, who has worked from the quay for fifty years.',
    ],
  },
  {
    title: 'School orchard gives its first cider',
    byline: { text: 'By Thomas Ashgrove', names: ['Thomas Ashgrove'] },
    paragraphs: [
      'Seven years after the pupils of Marlow Cross planted sixty apple trees behind the gymnasium, the orchard has given its first pressing, and every family in the village has received a bottle of juice.',
      'The trees are all old varieties that were once common in the valley. Head teacher Winifred Oakes collected cuttings from farms whose owners had forgotten the names of what they were growing.',
      'Older pupils kept a diary of blossom, frost and bees, which has since been lent to the university. It shows that flowering now begins eleven days earlier than it did in the first spring.',
    ],
  },
  {
    title: 'Night train returns to the northern line',
    byline: { text: 'From our transport correspondent', names: [] },
    paragraphs: [
      'A sleeping car will run between Carrick Junction and the capital again from October, twenty-six years after the last night train was withdrawn. Tickets for the first month were sold within two days.',
      'The carriages were found in a shed in Moravia and have been restored by apprentices at the Holbeck works. Each has nine compartments, a small kitchen and a stove that nobody is allowed to light.',
      'Passengers will be able to board at ten in the evening and to sleep until eight, although the journey itself takes only five hours. The train will wait in a siding so as not to wake them.',
      "The operator expects to lose money in the first year. It hopes that business travellers who now fly will come to prefer a bed and a breakfast to a four o'clock alarm.",
    ],
  },
  {
    title: 'Volunteers map every footpath in the county',
    byline: { text: 'By Margaret Loame', names: ['Margaret Loame'] },
    paragraphs: [
      'It took four hundred walkers three summers, but the map is finished: every footpath, stile and ford in the county has been visited, photographed and given a number.',
      'More than ninety miles of path were found to be blocked by hedges, sheds or, in one case, a swimming pool. Landowners have been asked to clear them before the end of next year.',
      'The oldest volunteer, Arthur Pellow, is eighty-eight. He walked all the paths of his own parish twice, because he had forgotten to take the lens cap off the first time.',
    ],
  },
  {
    title: 'Bell foundry casts its last great bell',
    paragraphs: [
      'The furnace at Garrow and Sons was lit for the last time on Friday, when eleven tons of bronze were poured for the cathedral at Lindisholme. The foundry has cast bells on the same spot since 1741.',
      'Several hundred people stood in the yard, most of them in silence. The metal took nine minutes to fill the mould and will need twelve days to cool before anyone knows whether the bell is sound.',
      'The owner, Ruth Garrow, has no successor. The patterns and tuning forks will go to a museum, and the building will become flats, with the great crane left hanging in the stairwell.',
    ],
  },
  {
    title: 'River pool reopens to swimmers',
    byline: { text: 'By Daniel Frost', names: ['Daniel Frost'] },
    paragraphs: [
      'The bathing pool below Tansley weir, closed since the summer of 1973, has been declared clean enough for swimming. Three hundred people queued for the first dip on Saturday, and one dog went in before them.',
      'The water company rebuilt two treatment works upstream and farmers fenced off six miles of bank so that cattle no longer stand in the shallows. Samples are now taken every Monday and posted at the gate.',
      'A retired lifeguard, Beryl Kettle, who taught half the town to swim there, cut the ribbon with a pair of garden shears. She declined to jump in, saying that she had waited fifty years and could wait for a warmer day.',
    ],
  },
];
