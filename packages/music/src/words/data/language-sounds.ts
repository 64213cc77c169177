/**
 * Letters to English sounds, language by language: `letters > phones`, tried in order at each place of a word, the
 * first that fits is taken. `^` and `$` are the word's ends; `(x)` must stand before or after and is not taken; V is any
 * vowel letter, C any other. A rule without phones is silent.
 */
export interface LanguageSounds {
  readonly rules: string;
  /** Which syllable is stressed where no written accent says so: from the end, or the first. */
  readonly stress: 'first' | 'last' | 'penult' | 'romance';
  /** Letters whose accent says that the stress is here. */
  readonly accents: string;
}

const CONTINENTAL = `
ch > ch, sh > sh, th > t, ph > f, qu > k w, ng$ > ng, nj > n y, j > y, c(e) > s, c(i) > s, c > k, x > k s, z > z, w > v, y > iy,
ä > eh, ö > er, ü > uw, å > ao, ø > er, æ > ae, ai > ay, ei > ey, au > aw, oi > oy, ou > aw, ij > ay, oe > uw, uu > uw, aa > aa,
ee > ey, oo > ow, ie > iy, e$ > ax, a > aa, e > eh, i > iy, o > ow, u > uw, q > k, h > hh, ß > s, ñ > n y`;

const ROMANCE_VOWELS = `
í > iy, ú > uw, á > aa, é > eh, ó > ow, à > aa, è > eh, ì > iy, ò > ow, ù > uw,
ai > ay, ay > ay, ei > ey, ey > ey, oi > oy, oy > oy, au > aw, ia > y aa, ie > y eh, io > y ow, iu > y uw, iá > y aa, ié > y eh,
ió > y ow, ua > w aa, ue > w eh, ui > w iy, uo > w ow, uá > w aa, ué > w eh, a > aa, e > eh, i > iy, o > ow, u > uw`;

export const LANGUAGE_SOUNDS: Readonly<Record<string, LanguageSounds>> = {
  Spanish: {
    rules: `ch > ch, ll > y, ñ > n y, rr > r, qu(e) > k, qu(i) > k, qu(é) > k, qu(í) > k, gu(e) > g, gu(i) > g, gu(é) > g,
gü > g w, g(e) > hh, g(i) > hh, g(é) > hh, g(í) > hh, j > hh, c(e) > s, c(i) > s, c(é) > s, c(í) > s, c > k, z > s, h > , v > b,
x > k s, y$ > iy, ^y$ > iy, y > y, ü > uw, w > w, ${ROMANCE_VOWELS}, q > k`,
    stress: 'romance',
    accents: 'áéíóú',
  },
  Italian: {
    rules: `sci(V) > sh, sc(e) > sh, sc(i) > sh, sch > s k, ci(V) > ch, cc(e) > ch, cc(i) > ch, c(e) > ch, c(i) > ch, ch > k, cch > k,
gli > l y iy, gl(i) > l y, gn > n y, gi(V) > jh, gg(e) > jh, gg(i) > jh, g(e) > jh, g(i) > jh, gh > g, qu > k w, cqu > k w,
zz > t s, z > t s, h > , j > y, ${ROMANCE_VOWELS}, c > k, q > k, x > k s, y > iy, w > v`,
    stress: 'penult',
    accents: 'àèéìòù',
  },
  Portuguese: {
    rules: `ção > s aw n, ções > s oy n s, ão > aw n, ãe > ay n, õe > oy n, nh > n y, lh > l y, ch > sh, ^r > hh, rr > hh, qu(e) > k,
qu(i) > k, qu(ê) > k, gu(e) > g, gu(i) > g, qu > k w, g(e) > zh, g(i) > zh, j > zh, ç > s, c(e) > s, c(i) > s, c(ê) > s, (V)s(V) > z,
te$ > ch iy, de$ > jh iy, t(i) > ch, d(i) > jh, em$ > ey n, am$ > aw n, ^e$ > iy, ^o$ > uw, e$ > iy, o$ > uw, os$ > uw s, h > , x > sh,
ou > ow, ã > ah n, õ > ow n, â > aa, ê > ey, ô > ow, ${ROMANCE_VOWELS}, y > iy, z > z, w > v, c > k, q > k`,
    stress: 'romance',
    accents: 'áéíóúâêôãõ',
  },
  French: {
    rules: `eaux > ow, eau > ow, aux$ > ow, au > ow, oeu > uh, œu > uh, ille > iy y, ail > ay, eil > ey, oi > w aa, oy > w aa y, ou > uw,
où > uw, oû > uw, gn > n y, ch > sh, ph > f, qu > k, th > t, gu(e) > g, gu(i) > g, ge(a) > zh, ge(o) > zh, g(e) > zh, g(i) > zh, g(é) > zh,
j > zh, ç > s, c(e) > s, c(i) > s, c(é) > s, er$ > ey, ez$ > ey, ^les$ > l ey, ^des$ > d ey, ^mes$ > m ey, ^tes$ > t ey, ^ses$ > s ey, ^est$ > eh,
^et$ > ey, ain > ae n, ein > ae n, aim > ae n, an(C) > aa n, an$ > aa n, am(C) > aa n, en(C) > aa n, en$ > aa n, em(C) > aa n, in(C) > ae n,
in$ > ae n, im(C) > ae n, on(C) > ow n, on$ > ow n, om(C) > ow n, un(C) > ah n, un$ > ah n, ent$ > , es$ > , (C)e$ > , (V)e$ > , ai > eh, ei > eh, ay > eh,
eu > uh, ie$ > iy, ies$ > iy, ie > y eh, ui > w iy, (V)s(V) > z, s$ > , t$ > , d$ > , x$ > , z$ > , p$ > , ts$ > , ds$ > , h > , é > ey, è > eh, ê > eh, ë > eh, à > aa, â > aa,
î > iy, ï > iy, ô > ow, û > uw, ù > uw, œ > uh, y > iy, a > aa, e$ > ax, e > ax, i > iy, o > ao, u > uw, c > k, x > k s, q > k, w > w`,
    stress: 'last',
    accents: '',
  },
  German: {
    rules: `tsch > ch, sch > sh, chs > k s, (a)ch > k, (o)ch > k, (u)ch > k, ch > sh, ck > k, tz > t s, ^st > sh t, ^sp > sh p, qu > k v, pf > p f,
ph > f, th > t, äu > oy, eu > oy, ei > ay, ai > ay, ie > iy, au > aw, ß > s, ss > s, ig$ > ih sh, er$ > er, en$ > ax n, el$ > ax l, em$ > ax m,
es$ > ax s, e$ > ax, ah > aa, eh > ey, ih > iy, oh > ow, uh > uw, äh > eh, öh > er, üh > uw, aa > aa, ee > ey, oo > ow, ä > eh, ö > er, ü > uw,
^s(V) > z, (V)s(V) > z, z > t s, v > f, w > v, j > y, y > uw, x > k s, ng > ng, nk > ng k, a > aa, e > eh, i > ih, o > ao, u > uh, c > k, h > hh, q > k`,
    stress: 'first',
    accents: '',
  },
  Dutch: {
    rules: `sch > s k, g > hh, v > v, ui > aw, eu > er, ${CONTINENTAL}`,
    stress: 'first',
    accents: 'é',
  },
  Swedish: { rules: `sj > sh, skj > sh, tj > sh, k(ä) > sh, ${CONTINENTAL}`, stress: 'first', accents: 'é' },
  Polish: {
    rules: `sz > sh, cz > ch, rz > zh, ż > zh, ź > zh, ś > sh, ć > ch, ci(V) > ch, si(V) > sh, ń > n y, ł > w, ą > ow n, ę > eh n, ó > uw, ch > hh, c > t s, y > ih, ${CONTINENTAL}`,
    stress: 'penult',
    accents: '',
  },
  Turkish: {
    rules: `ş > sh, ç > ch, c > jh, ğ > , ı > ih, j > zh, ${CONTINENTAL}`,
    stress: 'last',
    accents: '',
  },
  Indonesian: {
    rules: `ng > ng, ny > n y, c > ch, j > jh, y > y, w > w, ${CONTINENTAL}`,
    stress: 'penult',
    accents: '',
  },
};
