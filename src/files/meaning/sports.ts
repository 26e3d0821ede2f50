/** Sports as Hipwise tells them apart: what matters is whether it is running, and if not, how it loads the hip. */
export type Sport = 'run' | 'walk' | 'hiking' | 'cycling' | 'swimming' | 'rowing' | 'skiing' | 'strength' | 'cross-trainer' | 'transition' | 'other'

export type Surface = 'treadmill' | 'street' | 'trail' | 'track'

/**
 * The sport behind the words of a watch or a file; undefined when nothing was said, which is not the same as "other": that is a sport too, and what a
 * file calls by a word that no list has.
 */
export function sportOf(said: string | undefined, subSport?: string): Sport | undefined {
  const word = wordsOf(said ?? '').join('_')
  if (SAYING_NOTHING.has(word)) return subSport === undefined ? undefined : sportBySubSport(subSport)
  if (word === 'fitness_equipment' || word === 'training') return sportBySubSport(subSport) ?? 'other'
  return sportNamed(said) ?? 'other'
}

const SAYING_NOTHING: ReadonlySet<string> = new Set(['', 'generic', 'all'])

/**
 * The sport that a word names for certain: FIT, TCX, Garmin's and Strava's activity types, Strava's numbers in GPX, and the words of many languages. Undefined for
 * one that is in no list: a row of a table has no points that tell what it was, so that must be asked.
 */
export function sportNamed(said: string | undefined): Sport | undefined {
  if (said === undefined) return undefined
  const words = wordsOf(said)
  const text = ` ${words.join(' ')} `
  return NUMBERS.get(words.join()) ?? PARTS.find(([, parts]) => parts.some((part) => text.includes(part)))?.[0]
}

/** "VirtualRun", "trail_running" and "Bici da corsa" are words with capitals, lines or spaces between them. */
const wordsOf = (said: string): readonly string[] =>
  said
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

const sportBySubSport = (subSport: string | undefined): Sport | undefined => (subSport === undefined ? undefined : BY_SUB_SPORT[subSport])

const BY_SUB_SPORT: Readonly<Record<string, Sport>> = {
  treadmill: 'run',
  indoor_running: 'run',
  trail: 'run',
  track: 'run',
  indoor_walking: 'walk',
  indoor_cycling: 'cycling',
  spin: 'cycling',
  indoor_rowing: 'rowing',
  elliptical: 'cross-trainer',
  stair_climbing: 'cross-trainer',
  strength_training: 'strength',
  lap_swimming: 'swimming',
  open_water: 'swimming',
}

/** As Strava writes them into GPX. */
const NUMBERS: ReadonlyMap<string, Sport> = new Map([
  ['9', 'run'],
  ['10', 'walk'],
  ['4', 'hiking'],
  ['1', 'cycling'],
  ['16', 'swimming'],
])

/**
 * Parts of words, one behind the other with "|" between them; a space is the beginning or the end of a word. The first list in which a part of the word is found
 * decides: skis, skates and road bikes have running in their names ("Skilanglauf", "Skøjteløb", "Vélo de course"), and running has none of theirs.
 */
const PARTS: readonly (readonly [Sport, readonly string[]])[] = (
  [
    ['transition', ' transition '],
    ['other', 'yoga| joga| jóga|jooga|йога|ヨガ|요가|瑜伽|wheelchair|fauteuil|rollstuhl|rolstoel|silla de ruedas|kayak|aqua| skip|kreislauf'],
    ['hiking', 'snowshoe| snow shoe|schneeschuh|raquette|raquetas de nieve|ciaspol|lumikenk|snösko|truge|rakiety śnież|sněžnic|снегоступ|スノーシュー'],
    [
      'skiing',
      ' ski|langlauf|langren|snowboard|biathlon|nordicski|alpineski|backcountryski|rollski|rulleski|rollerski|wasserski|waterski|tourenski|skid|hiiht|laskettel|narciar|nart|biegówk|лыж|лиж|lyž|běžk|bežk|síel|sífut|' +
        ' schi |esquí|esqui| sci |scialp|smuč|skij|скиј| ски |skíð|suusa|slēpo|slidin|slidė|σκι |スキー|滑雪|스키|trượt tuyết',
    ],
    [
      'other',
      'skat|eislauf|eisschnell|schlittschuh|rollschuh|inline|rollerblad|skøjt|skøyt|skridsko|schaats|skeeler|luistel|łyżw| rolki|wrotk|коньк|ролик|ковзан|brusl|korčuľ|korcsoly|' +
        'patin|pattin|drsanj|klizanj|rolanj|uisut|slidoš|čiuož|スケート|滑冰|溜冰|轮滑|輪滑|스케이트',
    ],
    [
      'cycling',
      'bik|cycl| ride |virtualride|gravelride|cicl|velo|vélo|bici|fahrrad|rennrad|radfahr|radtour|radsport|radrenn|radrund|radmarathon|fiets|wielren|cykl|cykel|sykkel|sykling|pyörä| rower|kolarst| kolo | kole |' +
        'bicykl|вело|заезд|kerékp|bringa|bisiklet|kolesar|rattas|riteņ|dvira|колоезд|бицикл|ποδηλ|ποδήλ|hjól|pedal|spinning|自転車|サイクリング|ライド|バイク|骑行|騎行|騎乘|骑车|自行车|单车|자전거|라이드|' +
        '사이클|đạp xe|xe đạp|จักรยาน|sepeda',
    ],
    [
      'run',
      'running|runner|run | runs |jogg| jog |treadmill|lauf|carrera|correr|course|corsa|corrid|córrer| cursa|hardlop|hardloop|trailloop|löp|løb|løp|juoks|hölk|hlaup|jooks|skrie|bėg|bieg|' +
        'běh|běž| beh | behan| tek |trčanj|трч|futás|futó|alerg|koşu|бег|пробеж|біг|пробіж|бяга|τρέξ|τρεξ|跑|ランニング|ジョギング|ラン |달리기|러닝|런닝|조깅|런 |chạy|วิ่ง| lari | berlari |جري|ركض|ריצה|दौड़',
    ],
    [
      'walk',
      'walk|spazier|marche|marsz|caminata|caminad|caminha|cammin|passegg|wandel|gåtur|promenad|kävel| spacer|chůz|procház|chôdz|ходьб|прогулк|séta|gyalog|yürü|hodanj|περπάτ|' +
        'ウォーク|ウォーキング|散步|步行|健走|걷기|산책|đi bộ|เดิน| jalan',
    ],
    [
      'hiking',
      'hik|mountaineering|rucking|wander|senderis|randonn|escursion|trekk|vandr|fottur|vaellus|wędrówk|turistik|поход|похід|túra|drume|planinar|pohod|matk|πεζοπορ|ハイキング|登山|徒步|健行|하이킹|등산',
    ],
    [
      'swimming',
      'swim|schwimm|natation|nataci|nataç|nuoto|zwem|svøm|simning|simma|uinti|pływ|плава|plava|plává|pliva|úszás|înot|yüzme|κολύμ|スイム|水泳|游泳|수영|bơi|ว่ายน้ำ|renang',
    ],
    ['rowing', ' row |virtualrow|rowing|ruder|aviron| remo |canott|roei|roning|rodd|soutu|wiośl|гребл|veslo|veslá|evez|kürek|ローイング|划船|로잉'],
    ['strength', 'weight|strength|kraft|fuerza|muscula|pesas| pesi |kracht|styrk|siłow|силов|posilov|súlyz|voima|ウェイト|筋トレ|力量|重量|웨이트|근력'],
    ['cross-trainer', 'elliptical|elliptique|ellipsen|elíptic|ellittic|crosstrainer|cross trainer|stair|stepper|эллипт|エリプティカル|椭圆|일립티컬'],
    [
      'other',
      ' workout | hiit |high intensity|crossfit|pilates|tennis|tenis|golf|soccer|football|fußball|fútbol|futebol|calcio|voetbal|basketball|volleyball|handball|hockey|badminton|squash|pickleball|' +
        'padel|pádel|racquetball|climb|kletter|escalad|surf| sail|segel|canoe|kanu|paddl|boxing|danc|' +
        'breathwork|meditation|bouldering|mobility|jump rope|martial|rugby|softball|baseball| team sports |paragliding|hang gliding| bmx |motocross| driving | diving |snowmobil|wakeboard|kiteboard|horseback| hunting | fishing | gaming ',
    ],
  ] as const
).map(([sport, parts]) => [sport, parts.split('|')])

/** Treadmill, street, trail or track, where the watch says so; most never do. */
export const surfaceOf = (subSport: string | undefined): Surface | undefined =>
  subSport === undefined
    ? undefined
    : ({ treadmill: 'treadmill', indoor_running: 'treadmill', street: 'street', trail: 'trail', track: 'track' } as const)[
        subSport as 'treadmill' | 'indoor_running' | 'street' | 'trail' | 'track'
      ]

/** Sports on two feet, where a cadence is steps. */
export const onFoot = (sport: Sport | undefined): boolean => sport === 'run' || sport === 'walk' || sport === 'hiking'
