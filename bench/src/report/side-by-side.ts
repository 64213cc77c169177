import { BARS, type BarName } from '../measures/bars.ts';
import { page } from './page.ts';
import type { SongReport } from './song-report.ts';
import { escapeXml } from './svg.ts';

/** A report and the files it stands in. */
export interface ReportFile {
  readonly file: string;
  /** Null where the song has none. */
  readonly cover: string | null;
  readonly report: Omit<SongReport, 'html'>;
}

/** All songs on one page, a column each: their pictures, then a row for every measure. */
export function sideBySide(reports: readonly ReportFile[]): string {
  const row = (name: string, cell: (report: ReportFile['report']) => string): string =>
    rowOf(name, ({ report }) => cell(report));
  const rowOf = (name: string, cell: (report: ReportFile) => string): string =>
    `<tr><th>${escapeXml(name)}</th>${reports.map((report) => `<td>${cell(report)}</td>`).join('')}</tr>`;
  const pictured = (name: string, picture: keyof SongReport['pictures']): string =>
    row(name, ({ pictures }) => pictures[picture]);
  const bars = (Object.keys(BARS) as BarName[]).filter((bar) =>
    reports.some(({ report }) => report.measures.some((measure) => measure.bar === bar)),
  );
  const body = [
    rowOf('', ({ cover, file, report }) => {
      const image = cover === null ? '' : `<img class="cover" src="${cover}"/>`;
      return `${image}<a href="${file}">${escapeXml(report.title)}</a>`;
    }),
    row('made from', ({ from }) => `<span class="soft">${escapeXml(from)}</span>`),
    row('understood as', ({ facts }) => facts),
    pictured('plan', 'plan'),
    pictured('loudness', 'loudness'),
    pictured('spectrogram', 'spectrogram'),
    ...bars.map((bar) => row(BARS[bar].title, (report) => measureCell(report, bar))),
    row('bars missed', ({ measures }) => String(measures.filter(({ ok }) => !ok).length)),
  ];
  return page('Songs side by side', `<table class="songs">${body.join('')}</table>`, 'wide');
}

function measureCell({ measures }: ReportFile['report'], bar: BarName): string {
  return measures
    .filter((measure) => measure.bar === bar)
    .map(
      ({ value, target, ok }) =>
        `<span class="${ok ? 'good' : 'bad'}">${escapeXml(value)}</span> <span class="soft">${escapeXml(target)}</span>`,
    )
    .join('<br>');
}
