import type { Measure } from '../measures/bars.ts';
import { escapeXml } from './svg.ts';

const STYLE = `
  body { font: 14px/1.45 Georgia, serif; max-width: 1240px; margin: 24px auto; padding: 0 16px; color: #222; background: #fff }
  h1 { font-size: 26px; margin: 0 0 4px } h2 { font-size: 16px; margin: 26px 0 6px; border-bottom: 1px solid #ddd }
  h3 { font: 12px/1.2 sans-serif; margin: 10px 0 2px; color: #444 } img.wide { width: 100%; height: 260px }
  .head { overflow: auto } img.cover { float: right; width: 180px; height: 180px }
  table { border-collapse: collapse; font: 12px/1.5 sans-serif } td, th { padding: 2px 12px 2px 0; text-align: left }
  .good { color: #18794e } .bad { color: #b3261e; font-weight: bold } .soft { color: #777 } svg { display: block }
  body.wide { max-width: none } table.songs td, table.songs th { vertical-align: top; border-bottom: 1px solid #eee }
  table.songs td { width: 300px; min-width: 300px } table.songs img.cover { float: none; width: 140px; height: 140px; display: block }
  table.songs img.wide { width: 300px; height: 110px } table.songs svg { width: 300px; height: 70px }
  table.songs th { position: sticky; left: 0; background: #fff; min-width: 150px }
`;

/** A whole report as one HTML file that needs nothing beside it. `body` is HTML already. */
export function page(title: string, body: string, kind = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${STYLE}</style><body class="${kind}"><h1>${escapeXml(title)}</h1>${body}</body></html>\n`;
}

export function section(heading: string, body: string): string {
  return `<h2>${escapeXml(heading)}</h2>${body}`;
}

export function measureTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, value, target, ok }) => {
    return `<tr><td>${escapeXml(name)}</td><td class="${ok ? 'good' : 'bad'}">${escapeXml(value)}</td><td class="soft">${escapeXml(target)}</td></tr>`;
  });
  return `<table><tr><th>Measure</th><th>Value</th><th>Target</th></tr>${rows.join('')}</table>`;
}
