/**
 * Words of other languages that people mix into prompts, by the English phrase of the lexicon they mean: Spanish,
 * Portuguese, French, Italian, German.
 */
export const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  'acoustic guitar':
    'guitarra acústica|guitare acoustique|chitarra acustica|akustische gitarre|akustikgitarre|violão|guitare sèche',
  'electric guitar':
    'guitarra eléctrica|guitarra elétrica|guitare électrique|chitarra elettrica|e-gitarre|elektrische gitarre',
  'spanish guitar': 'guitarra española|guitarra flamenca|guitare classique|chitarra classica',
  guitar: 'guitarra|guitarras|guitare|guitares|chitarra|gitarre|gitarren',
  drums: 'batería|bateria|batterie|batteria|schlagzeug|tambores|tambours',
  bass: 'bajo|baixo|basse|basso',
  piano: 'klavier|pianoforte|teclado',
  strings: 'cuerdas|cordes|archi|streicher|cordas',
  violin: 'violín|violon|violino|geige|violine',
  cello: 'violonchelo|violoncelle|violoncello|violoncelo',
  trumpet: 'trompeta|trompette|tromba|trompete',
  flute: 'flauta|flûte|flauto|flöte',
  accordion: 'acordeón|accordéon|fisarmonica|akkordeon|acordeão',
  choir: 'coro|chœur|choeur|chor',
  organ: 'órgano|orgue|organo|orgel',
  harp: 'arpa|harpe|harfe',
  brass: 'metales|cuivres|ottoni|bläser|vientos',
  saxophone: 'saxofón|saxofone|sassofono|saxofon',
  percussion: 'percusión|percussão|percussioni|perkussion',
  'female vocals':
    'voz femenina|voz feminina|voix féminine|voce femminile|weibliche stimme|frauenstimme|cantante femenina|chanteuse|sängerin',
  'male vocals': 'voz masculina|voix masculine|voce maschile|männliche stimme|männerstimme|sänger|cantor',
  vocals: 'voz|voix|voce|stimme|gesang|voces|vozes',
  sad: 'triste|tristes|traurig|tristeza|malinconico|mélancolique|melancólico|melancólica|melancholisch',
  happy: 'feliz|alegre|alegres|joyeux|joyeuse|felice|allegro e felice|fröhlich|glücklich|heureux',
  calm: 'tranquilo|tranquila|calme|ruhig|tranquillo|relajante|relaxante|entspannt|entspannend',
  romantic: 'romántico|romántica|romântico|romântica|romantique|romantico|romantica|romantisch',
  dark: 'oscuro|oscura|escuro|sombre|oscuro e|dunkel|düster|cupo',
  energetic: 'enérgico|enérgica|énergique|energico|energisch|energético|energética',
  epic: 'épico|épica|épique|epico|episch',
  aggressive: 'agresivo|agressivo|agressif|aggressivo|aggressiv',
  dreamy: 'soñador|soñadora|rêveur|rêveuse|verträumt|sognante|sonhador',
  slow: 'lenta|lent|lente|langsam|devagar|rallenti',
  fast: 'rápido|rápida|rapide|veloce|schnell|veloz',
  love: 'amor|amour|amore|liebe',
  instrumental:
    'instrumentale|instrumentalmusik|strumentale|sin voz|sans voix|ohne gesang|senza voce|sem voz',
  acoustic: 'acústico|acústica|acoustique|acustico|akustisch',
  orchestral: 'orquestal|orquestral|orchestrale|orchestraal',
  'electronic music':
    'música electrónica|música eletrônica|musique électronique|elektronische musik|musica elettronica',
  'classical music':
    'música clásica|música clássica|musique classique|klassische musik|klassik|musica classica',
  lullaby: 'canción de cuna|berceuse|ninna nanna|wiegenlied|schlaflied|canção de ninar',
  waltz: 'vals|valse|valzer|walzer|valsa',
  beach: 'playa|plage|spiaggia|strand|praia',
  rain: 'lluvia|pluie|pioggia|regen|chuva',
  christmas: 'navidad|noël|natale|weihnachten|natal',
  wedding: 'boda|mariage|matrimonio|hochzeit|casamento',
  birthday: 'cumpleaños|anniversaire|compleanno|geburtstag|aniversário',
};
