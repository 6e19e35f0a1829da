import type { Story } from './article.ts';

/** Reports in English, French and German, which name their people again and again, as old papers and agencies do. */
export const reports: readonly Story[] = [
  {
    title: 'THE STRANDING OF THE MARIGOLD',
    byline: { text: 'By Ambrose Tillett', names: ['Ambrose Tillett'] },
    paragraphs: [
      'An inquiry into the stranding of the steamer Marigold was opened at Saltmere on Tuesday before Mr. Orme, the magistrate. Captain Dunstan, who had commanded the Marigold for nine years, said that the night of the ninth was clear, and that he saw the Gannet light until a quarter past two.',
      'Mr. Pell, for the owners, asked Captain Dunstan who was at the wheel. The captain said that the mate, Lucas Varley, had relieved him at two. Varley was a steady man, and he had never known him to drink at sea. He was in his berth when the steamer struck.',
      'Lucas Varley, the mate, said that the Gannet light went out soon after he took the wheel. He had steered by the compass, which he afterwards found to be two points wrong. Mr. Orme: Did you call the captain? Varley: I had no time, sir. She was on the sand before I could leave the wheel.',
      'The keeper of the Gannet light, Enoch Prior, swore that the lamp had burnt until daybreak. He produced his book, in which the oil was entered for every hour. Mr. Pell said that the book had been written with one pen and at one sitting, and Prior admitted that he had copied it fair.',
      'Mr. Orme adjourned the inquiry until Friday, when the compass of the Marigold is to be tried at the dockyard. The steamer was floated off on Thursday, and lies at Saltmere with eleven plates broken.',
    ],
  },
  {
    title: 'FIRE AT BRANTHAM MILLS',
    byline: { text: 'By Hester Quaile', names: ['Hester Quaile'] },
    paragraphs: [
      'The flour mill of Messrs. Abel and Sons at Brantham was burnt to the ground on Saturday night. The fire was seen at ten by the watchman, Silas Keddy, who ran to the house of Mr. Robert Abel and broke a window to wake him.',
      'The engine from Brantham was there in twenty minutes, but the mill-pond was frozen, and Mr. Abel and his men had to cut the ice with axes. By eleven the roof had fallen, and the sacks on the upper floor burned until the morning.',
      'Silas Keddy was struck by a beam while he led the horses out of the stable, and was taken to the infirmary. Dr. Lisle, who attended the watchman, thinks that he will keep his arm.',
      'The mill was insured for four thousand pounds. Mr. Robert Abel said yesterday that the flour alone was worth as much, and that sixty men would be without work until the mill was built again.',
    ],
  },
  {
    title: 'THE WILL OF MRS. GARLAND',
    paragraphs: [
      'In the Probate Court on Monday the will of Mrs. Sophia Garland was disputed by her nephew, Edwin Garland, of Thornleigh. Mrs. Garland left her house and nine thousand pounds to her gardener, Peter Nutt, who had been forty years in her service.',
      'Edwin Garland said that his aunt had not known her own mind. In the last year of her life she had written to him as Edward, which was the name of his father, and had sent him a clock that was his already.',
      'Dr. Fenwick, who attended Mrs. Garland until her death, said that her mind was as clear as a bell. She had beaten the doctor at chess on the day before she signed the will. The gardener, Nutt, was not in the house at the time.',
      'Peter Nutt told the court that he had asked for nothing. He had once told Mrs. Garland that he would like to keep the pear trees, and he supposed that she had thought the house went with the trees. The judge found for the will, and ordered Edwin Garland to pay the costs.',
    ],
  },
  {
    title: 'Council refuses to sell the Corn Exchange',
    byline: { text: 'By Imogen Sayle', names: ['Imogen Sayle'] },
    paragraphs: [
      'Wexcombe council voted by nineteen to six last night against selling the Corn Exchange to Halloran Estates, which had offered to turn the hall into a hotel. The leader of the council, Deborah Finch, said that the town had paid for the Exchange and would keep it.',
      'Halloran Estates had promised three million pounds and a ballroom that the public could hire. Its director, Owen Halloran, told councillors that the roof of the Exchange would cost them more in five years than the hotel would earn him in ten.',
      'Finch said that the council would put the roof in order with a grant from the heritage fund. She had counted forty-one societies that meet in the Exchange each month, from bell-ringers to bee-keepers, and none of them could afford a hotel.',
      'Outside the hall some two hundred people cheered when the vote was known. Halloran said that he would not appeal, but that councillors would remember his offer when the first rain came through the roof.',
    ],
  },
  {
    title: 'Le vieux pont de Sarlance rouvert aux piétons',
    byline: { text: 'De notre correspondant', names: [] },
    paragraphs: [
      'Le vieux pont de Sarlance, fermé depuis la crue de novembre, a été rouvert samedi aux piétons. Le maire, M. Aubin Lestrade, a coupé le ruban devant les enfants des écoles, et la fanfare a joué deux fois le même air.',
      'La crue avait emporté le parapet et fendu la troisième pile du pont. Pendant cinq mois, les habitants de la rive gauche ont fait quatre kilomètres pour acheter leur pain, ou attendu la barque du passeur, Firmin Coudray.',
      'M. Lestrade a rappelé que le pont date de 1642 et que les pierres de la pile viennent de la carrière de Vaugrain, fermée depuis un siècle. Il a fallu la rouvrir pour trois semaines, le temps de tailler quarante blocs.',
      'Le passeur Firmin Coudray, qui perd ainsi ses clients, a reçu du maire une médaille. Il a répondu qu’il aurait préféré une nouvelle crue, et que sa barque restait amarrée sous le pont.',
    ],
  },
  {
    title: 'Die Uhr von Sankt Veit geht wieder',
    paragraphs: [
      'Seit Sonntag schlägt die Turmuhr von Sankt Veit wieder. Der Uhrmacher Korbinian Stadler hat das Werk, das vor acht Jahren stehen geblieben war, in seiner Werkstatt in Oberau zerlegt und jedes Rad neu verzahnt.',
      'Die Uhr war im Winter 1788 von einem Mönch gebaut worden, dessen Namen niemand mehr kennt. Stadler fand auf der Rückseite des großen Rades eine eingeritzte Zeile: Wer mich richtet, der verstelle mich nicht.',
      'Bürgermeisterin Walburga Prechtl dankte dem Uhrmacher mit einem Fass Bier. Die Gemeinde hatte für die Turmuhr neuntausend Euro gesammelt, von denen Stadler nur die Hälfte nahm.',
      'Nicht alle in Sankt Veit freuen sich. Der Wirt am Kirchplatz hat der Bürgermeisterin geschrieben, seine Gäste seien die Stille gewohnt, und die Uhr gehe außerdem zwei Minuten vor.',
    ],
  },
];
