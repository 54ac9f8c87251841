import { useCallback, useState, type ReactNode } from 'react';
import { scaleOf, stacked } from './chart-scale';
import styles from './bar-chart.module.css';

/** Something that has a bar, or a colour within each bar. */
export interface ChartKey {
  readonly key: string;
  readonly label: string;
}

interface BarChartProps {
  /** What is shown, above the chart. */
  readonly title: string;
  /** What the picture is, for the reader of the screen; its figures stand in the table below. */
  readonly text: string;
  readonly bars: readonly ChartKey[];
  /** The parts of each bar; `tones` their colours from 0 to 13, by their place where left out. */
  readonly parts: readonly ChartKey[];
  readonly tones?: readonly number[];
  /** How high a part of a bar is, by their places; 0 where there is none. */
  readonly at: (bar: number, part: number) => number;
  /** A value in words, at its part. */
  readonly format: (value: number) => string;
  /** A value at the axis. */
  readonly tick: (value: number) => string;
  /** The least distance of two ticks: one fen hundred, one visit. */
  readonly least?: number;
  /** What a part leads to. */
  readonly onChoose?: (bar: number, part: number) => void;
}

const height = 240;
/** A bar gets no less room than its words want, within these. */
const narrowest = 54;
const widestWords = 120;
const barShare = 0.6;
const widestBar = 56;
const axisWidth = 78;
/** Until the page is laid out. */
const usualWidth = 1080;
const toneCount = 14;
/** About as wide as a Chinese character of the labels; two Latin letters take as much. */
const characterWidth = 12;
const lineHeight = 16;

/** Bars of parts, one above the other; a picture of the table that stands with it. */
export function BarChart(props: BarChartProps): ReactNode {
  const { title, text, bars, parts, tones, at, format, tick, least = 1, onChoose } = props;
  const [room, measure] = useRoom();
  const shown = bars.map((_, bar) => stacked(parts.map((__, part) => at(bar, part))));
  const { ticks, lowest, highest } = scaleOf(
    shown.flatMap((own) => own.flatMap(({ from, to }) => [from, to])),
    least,
  );
  const lines = bars.map(({ label }) => label.split(' · '));
  const wanted = Math.min(widestWords, Math.max(narrowest, ...lines.flat().map(widthOf)));
  const band = Math.max(wanted, (room - axisWidth) / Math.max(1, bars.length));
  const below = 28 + lineHeight * Math.max(1, ...lines.map(({ length }) => length));
  const barWidth = Math.min(widestBar, band * barShare);
  const width = axisWidth + bars.length * band;
  /** A label stands below its bar and those after it that have none of their own. */
  const roomBelow = (bar: number): number => {
    const next = bars.findIndex(({ label }, place) => place > bar && label !== '');
    return ((next < 0 ? bars.length : next) - bar) * band;
  };
  const y = (value: number): number => height - ((value - lowest) / (highest - lowest)) * height;
  const tone = (part: number): string => `var(--tone-${(tones?.[part] ?? part) % toneCount})`;
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <span>{title}</span>
        <ul className={styles['legend']}>
          {parts.map(({ key, label }, part) => (
            <li key={key}>
              <span aria-hidden="true" style={{ background: tone(part) }} />
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
      <div ref={measure} className={styles['scroll']} role="region" aria-label={title} tabIndex={0}>
        <svg
          role="img"
          aria-label={text}
          viewBox={`0 -12 ${width} ${height + below}`}
          width={width}
          height={height + below}
          className={styles['chart']}
        >
          {ticks.map((value) => (
            <g key={value}>
              <line
                x1={axisWidth}
                x2={width}
                y1={y(value)}
                y2={y(value)}
                className={value === 0 ? styles['zero'] : styles['grid']}
              />
              <text x={axisWidth - 10} y={y(value)} dy="0.35em" textAnchor="end" className={styles['text']}>
                {tick(value)}
              </text>
            </g>
          ))}
          {bars.map(({ key, label }, bar) => (
            <g key={key} transform={`translate(${axisWidth + bar * band}, 0)`}>
              {shown[bar]?.map(({ series, from, to }) => (
                <rect
                  key={series}
                  x={(band - barWidth) / 2}
                  width={barWidth}
                  y={Math.min(y(from), y(to))}
                  height={Math.abs(y(from) - y(to))}
                  fill={tone(series)}
                  {...(onChoose && { className: styles['leads'], onClick: () => onChoose(bar, series) })}
                >
                  <title>{`${label} · ${parts[series]?.label ?? ''} · ${format(at(bar, series))}`}</title>
                </rect>
              ))}
              <text x={roomBelow(bar) / 2} y={height + 20} textAnchor="middle" className={styles['text']}>
                {lines[bar]?.map((line, place) => (
                  <tspan key={line} x={roomBelow(bar) / 2} dy={place === 0 ? 0 : lineHeight}>
                    {shortened(line, roomBelow(bar))}
                  </tspan>
                ))}
                <title>{label}</title>
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}

/** How wide the place is that the bars have: they are drawn as large as they are seen, so that their words stay legible. */
function useRoom(): readonly [
  room: number,
  measure: (place: HTMLElement | null) => (() => void) | undefined,
] {
  const [room, setRoom] = useState(usualWidth);
  const measure = useCallback((place: HTMLElement | null) => {
    if (place === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(place.clientWidth));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [room, measure];
}

const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u2E80-\uFFFF]/u.test(character) ? characterWidth : characterWidth / 2),
    characterWidth,
  );

/** A label as far as there is room for it. */
function shortened(label: string, room: number): string {
  if (widthOf(label) <= room) return label;
  let left = room - characterWidth;
  let text = '';
  for (const character of label) {
    left -= widthOf(character) - characterWidth;
    if (left < 0) return `${text}…`;
    text += character;
  }
  return text;
}
