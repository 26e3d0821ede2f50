import { describe, expect, it } from 'vitest'
import { type Sport, sportNamed, sportOf } from './sports.ts'

/** Words as services and runners write them: Strava's and Garmin's types in the languages of their apps, and titles of sports by hand. */

const WORDS: Readonly<Record<string, readonly string[]>> = {
  run: [
    ...['Run', 'Trail Run', 'TrailRun', 'VirtualRun', 'Virtual Run', 'trail_running', 'indoor_running', 'street_running', 'Treadmill', 'Jogging', 'parkrun'],
    ...['Lauf', 'Laufen', 'Traillauf', 'Laufband', 'Virtueller Lauf', 'Dauerlauf'],
    ...['Course à pied', 'Course', 'Course virtuelle', 'Carrera', 'Carrera de montaña', 'Correr', 'Corsa', 'Corrida', 'Corrida virtual', 'Cursa'],
    ...['Hardlopen', 'Hardlooptraining', 'Trailrun', 'Löpning', 'Löptur', 'Løb', 'Løbetur', 'Løping', 'Løpetur', 'Løp'],
    ...['Juoksu', 'Polkujuoksu', 'Hölkkä', 'Hlaup', 'Jooks', 'Skriešana', 'Bėgimas'],
    ...['Bieg', 'Bieganie', 'Bieg górski', 'Běh', 'Běhání', 'Beh', 'Tek', 'Trčanje', 'Трчање', 'Futás', 'Terepfutás', 'Alergare'],
    ...['Бег', 'Забег', 'Пробежка', 'Біг', 'Пробіжка', 'Бягане', 'Τρέξιμο', 'Koşu', 'Sanal koşu'],
    ...['跑步', '跑', '越野跑', 'ランニング', 'ラン', 'トレイルラン', 'バーチャルラン', 'ジョギング', '달리기', '트레일 런', '러닝'],
    ...['Chạy bộ', 'วิ่ง', 'Lari', 'Berlari', 'جري', 'ריצה', 'दौड़'],
  ],
  skiing: [
    ...['Nordic Ski', 'NordicSki', 'AlpineSki', 'BackcountrySki', 'cross_country_skiing', 'alpine_skiing', 'Roller Ski', 'RollerSki', 'Snowboard'],
    ...['Skilanglauf', 'Langlauf', 'Langlaufen', 'Skilaufen', 'Rollski', 'Skitour', 'Ski de fond', 'Course à ski', 'Esquí de fondo', 'Esqui'],
    ...['Sci di fondo', 'Corsa sugli sci', 'Skiløb', 'Langrend', 'Langrenn', 'Rulleski', 'Längdskidåkning', 'Skidlöpning', 'Rullskidor'],
    ...['Hiihto', 'Maastohiihto', 'Skíðaganga', 'Suusatamine', 'Distanču slēpošana', 'Bėgimas slidėmis'],
    ...['Narciarstwo biegowe', 'Biegówki', 'Bieg na nartach', 'Nartorolki', 'Běžky', 'Běžecké lyžování', 'Běh na lyžích', 'Bežky', 'Beh na lyžiach'],
    ...['Tek na smučeh', 'Skijaško trčanje', 'Скијашко трчање', 'Sífutás', 'Schi fond', 'Беговые лыжи', 'Бег на лыжах', 'Лижі', 'Ски бягане', 'Σκι αντοχής'],
    ...['クロスカントリースキー', '越野滑雪', '크로스컨트리 스키', 'Trượt tuyết'],
  ],
  other: [
    ...['breathwork', 'meditation', 'bouldering', 'driving_general', 'single_gas_diving', 'snowmobiling_ws', 'horseback_riding', 'hunting', 'gaming'],
    ...['mobility', 'jump_rope', 'mixed_martial_arts', 'team_sports', 'rugby', 'softball', 'baseball', 'paragliding', 'hang_gliding'],
    ...['Ice Skate', 'IceSkate', 'InlineSkate', 'inline_skating', 'Eislaufen', 'Eisschnelllauf', 'Schlittschuhlaufen', 'Rollschuhlaufen', 'Inlineskaten'],
    ...[
      'Skøjteløb',
      'Rulleskøjteløb',
      'Skøyteløp',
      'Skridskolöpning',
      'Schaatsen',
      'Skeeleren',
      'Luistelu',
      'Patinage',
      'Patinaje',
      'Pattinaggio',
      'Patinação',
    ],
    ...['Łyżwiarstwo', 'Rolki', 'Bruslení', 'Korčuľovanie', 'Korcsolya', 'Коньки', 'Роликовые коньки', 'スケート', '滑冰', '스케이트'],
    ...['Yoga', 'Joga', 'Jóga', 'Jooga', 'Wheelchair', 'wheelchair_push_run', 'Course en fauteuil', 'Rollstuhllauf', 'Kayak', 'Kayaklı koşu', 'Aquajogging'],
    ...['Workout', 'Tennis', 'Golf', 'Soccer', 'Rope skipping', 'Kreislauftraining', 'Pilates', 'Rock Climbing', 'Surfing', 'basketball'],
  ],
  cycling: [
    ...['Ride', 'EBikeRide', 'GravelRide', 'Mountain Bike Ride', 'VirtualRide', 'Biking', 'e_biking', 'Handcycle', 'Velomobile'],
    ...['Radfahrt', 'Radfahren', 'Rennrad', 'Radrundfahrt', 'Radmarathon', 'Rundfahrt mit dem Fahrrad', 'Vélo de course', 'Course cycliste', 'Sortie vélo'],
    ...['Bici da corsa', 'Corsa in bici', 'Ciclismo', 'Bicicleta de carrera', 'Carrera en bicicleta', 'Pedalada', 'Fietsen', 'Fietsrit', 'Wielrennen'],
    ...['Cykling', 'Cykeltur', 'Sykling', 'Sykkeltur', 'Pyöräily', 'Rower', 'Jazda na rowerze', 'Kolo', 'Jízda na kole', 'Велосипед', 'Заезд', 'Kerékpár'],
    ...['Bisiklet', 'Ποδηλασία', '骑行', '自転車', 'ライド', '자전거 타기', 'Đạp xe', 'Bersepeda'],
  ],
  walk: [
    ...['Walk', 'Nordic Walking', 'Spaziergang', 'Marche', 'Caminata', 'Caminhada', 'Camminata', 'Wandelen', 'Gåtur', 'Promenad', 'Kävely', 'Spacer', 'Chůze'],
    ...['Ходьба', 'Прогулка', 'Séta', 'Yürüyüş', 'ウォーキング', '步行', '걷기'],
  ],
  hiking: [
    ...['Hike', 'hiking', 'Wanderung', 'Wandern', 'Randonnée', 'Senderismo', 'Escursione', 'Vandring', 'Vaellus', 'Wędrówka', 'Поход', 'Túra'],
    ...['ハイキング', '徒步', '하이킹', 'Snowshoe', 'Schneeschuhlaufen', 'Raquettes'],
    ...['snow_shoe_ws', 'mountaineering', 'rucking'],
  ],
  swimming: [
    'Swim',
    'Schwimmen',
    'Natation',
    'Natación',
    'Natação',
    'Nuoto',
    'Zwemmen',
    'Svømning',
    'Simning',
    'Uinti',
    'Pływanie',
    'Плавание',
    '水泳',
    '游泳',
  ],
  rowing: ['Rowing', 'VirtualRow', 'indoor_rowing', 'Rudern', 'Aviron', 'Remo', 'Canottaggio', 'Roeien', 'Wioślarstwo'],
  strength: ['WeightTraining', 'Weight Training', 'strength_training', 'Krafttraining', 'Musculation', 'Entrenamiento con pesas', 'Siłownia'],
  'cross-trainer': ['Elliptical', 'StairStepper', 'Stair-Stepper', 'Ellipsentrainer', 'Crosstrainer'],
}
const rows = Object.entries(WORDS).flatMap(([sport, words]) => words.map((word) => [word, sport as Sport] as const))

// Origin: two hours of cross-country skiing ("Skilanglauf") counted as two hours of running; a year of "Løping" counted as none.
it.each(rows)('%s is %s', (word, sport) => {
  for (const said of [word, word.toUpperCase(), word.normalize('NFD')]) expect([said, sportOf(said), sportNamed(said)]).toEqual([said, sport, sport])
})

describe('a word that decides nothing', () => {
  it.each(['Training', 'Triathlon', 'Sport', 'Activity', 'Fitness', 'Cardio', 'Grundlagen', 'Rundgang', 'Crunches', 'Strides', 'バランス', 'Xyz'])(
    '%s: no list has it; in a file, which says so itself, it is another sport',
    (word) => expect([sportNamed(word), sportOf(word)]).toEqual([undefined, 'other']),
  )
  it.each(['', '?', 'generic', 'Generic', 'all', undefined])('%s says nothing', (word) =>
    expect([sportNamed(word), sportOf(word)]).toEqual([undefined, undefined]),
  )
})
