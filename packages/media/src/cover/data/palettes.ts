/** A row of colours from the deepest to the palest, and one that stands out against all of them. */
export interface Palette {
  readonly name: string;
  /** Valence -1 to 1, energy 0 to 1, tension 0 to 1: the mood it suits best. */
  readonly mood: readonly [valence: number, energy: number, tension: number];
  readonly deep: string;
  readonly shade: string;
  readonly body: string;
  readonly glow: string;
  readonly pale: string;
  readonly accent: string;
}

type Row = readonly [string, number, number, number, string, string, string, string, string, string];

/** Name, valence, energy, tension; deep, shade, body, glow, pale, accent. */
const ROWS: readonly Row[] = [
  ['neon dusk', 0.1, 0.65, 0.4, '#150530', '#43107a', '#c7267f', '#ff7b4a', '#ffe2b8', '#25e3f5'],
  ['night drive', -0.1, 0.55, 0.45, '#070b24', '#1c2161', '#5a35b8', '#e7459b', '#ffd3ec', '#2ad6ff'],
  ['magenta rain', -0.3, 0.6, 0.6, '#10071f', '#341149', '#7d1e77', '#ec4a8b', '#ffd9e6', '#7af0d2'],
  ['acid', 0.2, 0.9, 0.7, '#0c0f0a', '#1f3a1a', '#4f9d24', '#b9f227', '#f4ffd6', '#ff3d81'],
  ['ember', -0.4, 0.85, 0.8, '#120807', '#3f0f0c', '#a3200f', '#f2591c', '#ffe0c2', '#ffc233'],
  ['iron', -0.6, 0.8, 0.9, '#0b0c0e', '#25282d', '#5b6068', '#a4a9b1', '#eceef0', '#e0322b'],
  ['midnight brass', -0.1, 0.4, 0.3, '#0f1420', '#24304a', '#7b5a35', '#d39a4c', '#f8e6c4', '#e4572e'],
  ['blue note', -0.2, 0.35, 0.35, '#0b1a2e', '#15395f', '#2d6f9e', '#8fc4d8', '#eef5f2', '#f2a33a'],
  ['rain window', -0.5, 0.2, 0.3, '#141b26', '#2c3a4d', '#5f7389', '#a7b6c2', '#e9edee', '#d98b73'],
  ['lavender haze', 0.1, 0.2, 0.15, '#2a2447', '#55478a', '#9a83c9', '#d9bfe3', '#fbf1f4', '#ffb38a'],
  ['tea room', 0.2, 0.2, 0.1, '#2b211c', '#5c4636', '#a67f5b', '#dcbf94', '#f7eedd', '#4f8a7c'],
  ['cassette', 0.15, 0.35, 0.15, '#2b2440', '#5a4a78', '#d0776a', '#f2b77f', '#fdf0da', '#5bb5a2'],
  ['moss', 0.2, 0.25, 0.15, '#13201a', '#2c4636', '#5f8059', '#b3c08b', '#f3f1dc', '#d9743f'],
  ['harvest', 0.4, 0.4, 0.15, '#2a1a12', '#69351c', '#c26a2b', '#ecb256', '#fdf1d4', '#33658a'],
  ['wild rose', 0.3, 0.35, 0.2, '#33121f', '#74243d', '#c85468', '#f2a490', '#fdeee3', '#2f6d62'],
  ['sunrise', 0.7, 0.6, 0.1, '#3a1448', '#8d2f6b', '#f0624d', '#ffb443', '#fff2cf', '#1fb7b0'],
  ['citrus', 0.8, 0.75, 0.15, '#123b3a', '#147a6c', '#f28a1d', '#ffd23c', '#fff8e1', '#ee3f5c'],
  ['lagoon', 0.6, 0.5, 0.1, '#062f3d', '#0a6070', '#17a398', '#8ce0c5', '#f2fbef', '#ff7f5c'],
  ['bubblegum', 0.85, 0.8, 0.15, '#3b1550', '#8a2f9d', '#ff5fa2', '#ffb8d9', '#fff3f8', '#31c7e8'],
  ['poster', 0.55, 0.7, 0.35, '#18181b', '#25408f', '#e2382d', '#f4b61f', '#f6efdf', '#1f9e78'],
  ['carnival', 0.75, 0.85, 0.3, '#1c1440', '#5120a0', '#e8276a', '#ffb31f', '#fff4db', '#16c79a'],
  ['polar', 0.0, 0.1, 0.1, '#0d2233', '#2b5876', '#7fb2c9', '#c9e3ea', '#f6fafa', '#e08e79'],
  ['aurora', 0.2, 0.3, 0.3, '#07142a', '#123f5a', '#1e9b8a', '#8ff0b2', '#f0fff2', '#b48cff'],
  ['deep field', -0.1, 0.15, 0.35, '#05060f', '#151b3d', '#3d4fa0', '#a58fe0', '#f0eaff', '#ffb56b'],
  ['ash and gold', -0.1, 0.5, 0.55, '#101012', '#2d2a2b', '#6e5d4a', '#c9a15b', '#f5ead3', '#b8412f'],
  ['velvet', -0.2, 0.3, 0.4, '#1a0610', '#4a0d27', '#8f1d3f', '#d9696a', '#f9ddd0', '#d8a548'],
  ['concrete', -0.3, 0.7, 0.5, '#131416', '#35373b', '#7c7f85', '#c3c5c7', '#f2f2ef', '#f5e423'],
  ['toxic', -0.4, 0.9, 0.85, '#08090d', '#1b1630', '#4b1d8f', '#8d3cf0', '#e8dbff', '#b6ff2e'],
  ['paper', 0.1, 0.15, 0.1, '#1d1b19', '#4b4640', '#8f857a', '#cfc4b4', '#f6f0e4', '#b23a2f'],
  ['indigo dye', -0.1, 0.2, 0.2, '#101a3a', '#24397a', '#5d79b8', '#b9c8e2', '#f4f2ea', '#cc5a43'],
  ['desert', 0.3, 0.45, 0.25, '#2c1420', '#7a2f33', '#cf6a43', '#f0b374', '#fcebd2', '#2c7a7b'],
  ['arcade', 0.6, 0.85, 0.3, '#0e0f2c', '#28268c', '#3f6df2', '#56d6f5', '#f5fbff', '#ff4fa0'],
];

export const PALETTES: readonly Palette[] = ROWS.map(
  ([name, valence, energy, tension, deep, shade, body, glow, pale, accent]) => ({
    name,
    mood: [valence, energy, tension],
    deep,
    shade,
    body,
    glow,
    pale,
    accent,
  }),
);
