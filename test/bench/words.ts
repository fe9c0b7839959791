// The words that generated articles and topics are made of.

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const ACTORS: readonly string[] = [
  "the council",
  "a committee",
  "the port authority",
  "a team of engineers",
  "the school board",
  "a court",
  "the water company",
  "a research group",
  "the union",
  "the ministry",
  "a group of residents",
  "the museum",
  "the rail operator",
  "a health trust",
  "the farmers' market",
  "a charity",
];

export const ACTIONS: readonly string[] = list(`
  approves reviews delays opens tests replaces defends repairs expands studies rejects funds measures restores
  questions plans welcomes halves doubles publishes
`);

export const QUALITIES: readonly string[] = list(`
  new old narrow costly quiet early late public northern southern coastal temporary shared record modest disputed
  careful annual empty crowded wooden electric seasonal independent
`);

export const THINGS: readonly string[] = list(`
  bridge budget tunnel library timetable reservoir archive clinic theatre orchard contract ferry greenhouse survey
  scholarship warehouse turbine census pavement laboratory festival telescope pipeline playground harvest orchestra
  kitchen printer quarry crossing
`);

export const OUTCOMES: readonly string[] = [
  "after three years of talks",
  "before the end of the month",
  "in spite of the weather",
  "at half of the expected cost",
  "with little to say about the price",
  "for the first time since the flood",
  "as the season comes to a close",
  "and asks for comments by Friday",
  "while the old one stays in use",
  "to the surprise of its neighbours",
  "under rules that were agreed in spring",
  "in front of a full hall",
];

export const SYLLABLES: readonly string[] = list(`
  bar den cor mil tan wick ros hel por lin gar tow mar sel dun fen kir lam nor pel quin ran sto ver wex yar zel
`);

export const TOPIC_QUALITIES: readonly string[] = list(`
  Urban Rural Coastal Civic Medical Legal Rail Ocean Forest Solar Digital Public Private Global Local Modern Ancient
  Youth Family Border Energy Water Sound Winter Summer Mountain River Island Desert Market
  Polar Seaside Hill Valley Garden Railway Night Street Frontier Canal Bridge
`);

export const TOPIC_FIELDS: readonly string[] = list(`
  Affairs Research Policy Arts Science Trade Sport Health Travel Farming Housing History Music Design Finance Safety
  Schools Wildlife Weather Planning Justice Labour Industry Culture Games Food Media Security Climate Crafts
  Theatre Astronomy Chemistry Geology Medicine Robotics Shipping Aviation Cycling Walking Rowing Cricket Football
  Cinema Poetry Pottery Painting Elections Taxes Pensions
`);
