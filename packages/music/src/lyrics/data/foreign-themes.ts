const ROWS: readonly (readonly [string, string])[] = [
  ['love', 'amor amour amore liebe kärlek kjærlighet любовь 愛 爱 恋 사랑 حب प्यार miłość liefde aşk'],
  ['heart', 'corazón corazon coração coeur cœur cuore herz сердце 心 قلب दिल serce hart'],
  ['night', 'noche noite nuit notte nacht ночь 夜 晚上 밤 ليل रात noc gece natt'],
  ['moon', 'luna lua lune mond луна 月 달 قمر चाँद księżyc'],
  ['star', 'estrella estrellas estrela étoile étoiles stella stelle stern sterne звезда звёзды 星 별 نجوم'],
  ['sea', 'mar mer mare meer море 海 바다 بحر समुद्र morze zee deniz hav'],
  ['beach', 'playa praia plage spiaggia strand пляж 海滩 ビーチ'],
  ['rain', 'lluvia chuva pluie pioggia regen дождь 雨 비 مطر बारिश deszcz yağmur'],
  ['summer', 'verano verão été estate sommer лето 夏 여름 صيف lato zomer yaz'],
  ['sun', 'sol soleil sole sonne солнце 太陽 太阳 해 شمس सूरज'],
  ['winter', 'invierno inverno hiver winter зима 冬 겨울 zima kış'],
  ['snow', 'nieve neve neige schnee снег 雪 눈 śnieg'],
  ['autumn', 'otoño outono automne autunno herbst осень 秋 가을'],
  ['spring', 'primavera printemps frühling весна 春 봄'],
  ['city', 'ciudad cidade ville città stadt город 城市 街 도시 مدينة miasto şehir'],
  ['road', 'camino carretera estrada route chemin strada straße strasse weg дорога 道 路 길 droga'],
  ['travel', 'viaje viagem voyage viaggio reise путешествие 旅 旅行 여행 podróż'],
  ['train', 'tren trem treno zug поезд 電車 火车 기차'],
  ['home', 'casa hogar maison heimat zuhause haus дом 家 집 بيت घर dom ev thuis'],
  ['family', 'familia família famille famiglia familie семья 家族 家庭 가족'],
  ['mother', 'madre mãe mère mutter mama mamá мама мать 母 妈妈 お母さん 엄마 anne'],
  ['father', 'padre pai père vater papá папа отец 父 爸爸 아빠'],
  ['child', 'niño niña criança enfant bambino kind ребёнок 子供 孩子 아이'],
  ['childhood', 'infancia infância enfance infanzia kindheit детство'],
  ['friend', 'amigo amiga amigos ami amie amis amico freund freunde freundschaft друг 友達 朋友 친구'],
  ['dream', 'sueño sueños sonho rêve rêves sogno traum träume мечта сон 夢 梦 꿈'],
  ['hope', 'esperanza esperança espoir speranza hoffnung надежда 希望 희망'],
  ['freedom', 'libertad liberdade liberté libertà freiheit свобода 自由 자유'],
  ['war', 'guerra guerre krieg война 戦争 战争 전쟁'],
  ['peace', 'paz paix pace frieden мир 平和 和平 평화'],
  ['dance', 'baile bailar dança dançar danse danser ballo ballare tanz tanzen танец 踊り 跳舞 춤'],
  ['party', 'fiesta festa fête feier вечеринка パーティー 파티'],
  ['goodbye', 'adiós adios adeus adieu addio abschied прощай さよなら 再见 안녕'],
  ['miss', 'extraño saudade saudades manque nostalgia sehnsucht тоска 寂しい 想念 그리움'],
  ['loneliness', 'soledad solidão solitude solitudine einsamkeit одиночество 孤独 외로움'],
  ['death', 'muerte morte mort tod смерть 死 죽음'],
  ['life', 'vida vie vita leben жизнь 人生 生活 인생'],
  ['time', 'tiempo tempo temps zeit время 時間 时间 시간'],
  ['fire', 'fuego fogo feu fuoco feuer огонь 火 불'],
  ['wind', 'viento vento vent wind ветер 風 风 바람'],
  ['flower', 'flor flores fleur fleurs fiore blume blumen цветок 花 꽃'],
  ['forest', 'bosque floresta forêt bosco wald лес 森 森林 숲'],
  ['mountain', 'montaña montanha montagne montagna berg berge гора 山 산'],
  ['river', 'río rio rivière fleuve fiume fluss река 川 河 강'],
  ['dog', 'perro cachorro chien cane hund собака 犬 狗 개'],
  ['cat', 'gato chat gatto katze кошка 猫 고양이'],
  ['football', 'fútbol futbol futebol calcio fußball fussball футбол サッカー 足球 축구'],
  ['work', 'trabajo trabalho travail lavoro arbeit работа 仕事 工作 일'],
  ['money', 'dinero dinheiro argent soldi geld деньги お金 钱 돈'],
  ['coffee', 'café kaffee caffè кофе コーヒー 咖啡 커피'],
  ['god', 'dios deus dieu dio gott бог 神 상제'],
  ['happy', 'feliz alegría alegria joie gioia glück freude счастье 幸せ 快乐 행복'],
  ['sad', 'triste tristeza tristesse traurig грусть 悲しい 悲伤 슬픔'],
  ['school', 'escuela escola école scuola schule школа 学校 학교'],
];

/** Spelt as English words are: in an English prompt they would be misread. */
const ENGLISH_TOO: ReadonlySet<string> = new Set(
  'kind chat mare sole pace winter wind dom hart vent temps route mama solitude nostalgia cane voyage estate mort berg strand ev anne yaz lato papa'.split(
    ' ',
  ),
);

/** Words of other languages by what they mean in English, so that a foreign idea is still heard. */
export const FOREIGN_THEMES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([meaning, words]) =>
    words
      .split(' ')
      .filter((word) => !ENGLISH_TOO.has(word))
      .map((word) => [word, meaning] as const),
  ),
);
