const WIDTH = 720;
const HEIGHT = 400;
const PLOT = { left: 70, right: 560, top: 50, bottom: 340 };
// Told apart without colour vision too (Okabe and Ito).
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
const text = (x, y, content, attributes = '') =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;

/**
 * A chart of lines over a few places, evenly spaced: 1, 8, 32 … connections, or one after another level.
 * @param {object} chart
 * @param {string} chart.title
 * @param {string} chart.across what the places are
 * @param {string} chart.up what the values are, with their unit
 * @param {readonly (string | number)[]} chart.places
 * @param {Record<string, (number | null)[]>} chart.lines values by name, one for each place
 * @param {boolean} [chart.isLogarithmic] each line of the grid is ten times the one below it
 * @returns {string} SVG
 */
export function lineChart({ title, across, up, places, lines, isLogarithmic = false }) {
  const values = Object.values(lines)
    .flat()
    .filter((value) => value !== null);
  const scale = isLogarithmic ? logarithmic(values) : linear(values);
  const x = (index) => PLOT.left + ((index + 0.5) * (PLOT.right - PLOT.left)) / places.length;
  const y = (value) => PLOT.bottom - scale.share(value) * (PLOT.bottom - PLOT.top);
  const grid = scale.steps.map(
    (step) =>
      `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(step)}" y2="${y(step)}" stroke="#ddd"/>` +
      text(PLOT.left - 8, y(step) + 4, step.toLocaleString('en'), 'text-anchor="end"'),
  );
  const drawn = Object.entries(lines).map(([name, line], number) => {
    const colour = COLOURS[number % COLOURS.length];
    const points = line.flatMap((value, index) => (value === null ? [] : [[x(index), y(value)]]));
    const dots = points.map(
      ([px, py]) => `<circle cx="${px}" cy="${py}" r="3.5" fill="${colour}"/>`,
    );
    const key = PLOT.top + 12 + number * 20;
    return `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}
<rect x="${PLOT.right + 16}" y="${key - 9}" width="12" height="12" fill="${colour}"/>${text(PLOT.right + 34, key + 1, name)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text(PLOT.left, 26, title, 'font-size="15" font-weight="bold"')}
${grid.join('\n')}
${places.map((place, index) => text(x(index), PLOT.bottom + 18, place, 'text-anchor="middle"')).join('\n')}
${text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 40, across, 'text-anchor="middle"')}
${text(18, (PLOT.top + PLOT.bottom) / 2, up, `text-anchor="middle" transform="rotate(-90 18 ${(PLOT.top + PLOT.bottom) / 2})"`)}
${drawn.join('\n')}
</svg>
`;
}

/** From 0 to a round number above the largest, in at most six steps. */
function linear(values) {
  const rough = Math.max(...values) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10]
    .map((factor) => factor * power)
    .find((candidate) => candidate >= rough);
  const count = Math.ceil(Math.max(...values) / step);
  const steps = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  );
  return { steps, share: (value) => value / (count * step) };
}

/** From the power of ten below the smallest to the one above the largest. */
function logarithmic(values) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const steps = Array.from({ length: high - low + 1 }, (_, index) =>
    Number((10 ** (low + index)).toPrecision(1)),
  );
  return { steps, share: (value) => (Math.log10(value) - low) / (high - low) };
}
