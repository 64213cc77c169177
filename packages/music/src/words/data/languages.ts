/** The commonest small words of languages in Latin script, those that English does not share. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  Spanish:
    'el los las una y que en por para con mi tu su es no se lo del al como pero más cuando donde eres soy está amor corazón vida noche yo te',
  French:
    'le les des une et que dans pour avec mon ton son est pas je tu nous vous il elle qui sur mais toi moi ce cette plus comme quand où du au cœur nuit',
  German:
    'der die das und ich du nicht ist mit ein eine den dem zu im auf wir sie es wie wenn mein dein nur noch auch nach bei aus für herz nacht',
  Italian:
    'il lo gli una e che di non mi ti si con per sono sei della nel come ma più quando dove io amore cuore vita notte è',
  Portuguese:
    'o os as uma e que não em por para com meu minha teu seu eu você é se mais quando onde amor coração vida noite da do na no',
  Dutch: 'de het een en ik je niet is met van voor op wij zij maar als mijn jouw naar hart nacht zo ook dat',
  Swedish: 'och jag du inte är med en ett det den som på för av till vi men min din när hjärta natt',
  Polish: 'i nie się w na z że jest to ja ty mój moja do jak ale kiedy serce noc',
  Turkish: 've bir bu ben sen değil ile için benim senin ne gibi kalp gece aşk',
  Indonesian: 'yang dan di aku kamu tidak ini itu dengan untuk cinta hati malam kau ku',
};

/** The commonest small words of English: a line with these is English whatever else is in it. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  'the and of to in is it you that was for on are with as i his they be at this have from my your we me so all when just like know what but not out up can get one no if do love oh yeah'.split(
    ' ',
  ),
);
