import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChargeKind } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { kindIndex, type IncomePivot } from './income-pivot';
import { barsOf, scaleOf } from './chart-scale';
import styles from './income-chart.module.css';

const height = 240;
const band = 54;
const barWidth = 32;
const axisWidth = 64;
// Never drawn smaller, so that the figures of the axis stay legible: a narrow page scrolls it instead.
const largest = 1.5;

/** Each month as a bar of its kinds, one above the other; a picture of the table below it. */
export function IncomeChart({ pivot }: { readonly pivot: IncomePivot }): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const { months, kinds } = pivot;
  const scale = scaleOf(pivot);
  const width = axisWidth + months.length * band;
  const at = (fen: number): number => height - (fen / scale.topFen) * height;
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <span>{t('chart')}</span>
        <Legend kinds={kinds} />
      </figcaption>
      <div className={styles['scroll']} role="region" aria-label={t('chart')} tabIndex={0}>
        <svg
          role="img"
          aria-label={t('chartText')}
          viewBox={`0 -12 ${width} ${height + 40}`}
          style={{ minWidth: width, maxWidth: width * largest }}
          className={styles['chart']}
        >
          {scale.ticksFen.map((fen) => (
            <g key={fen}>
              <line x1={axisWidth} x2={width} y1={at(fen)} y2={at(fen)} className={styles['grid']} />
              <text x={axisWidth - 10} y={at(fen)} dy="0.35em" textAnchor="end" className={styles['text']}>
                {(fen / 100).toLocaleString('en-US')}
              </text>
            </g>
          ))}
          {months.map((month, index) => (
            <g key={month} transform={`translate(${axisWidth + index * band}, 0)`}>
              {barsOf(pivot, month).map(({ kind, fromFen, toFen }) => (
                <rect
                  key={kind}
                  x={(band - barWidth) / 2}
                  width={barWidth}
                  y={at(toFen)}
                  height={at(fromFen) - at(toFen)}
                  fill={`var(--kind-${kindIndex(kind)})`}
                >
                  <title>{`${month} · ${t(`words:charge.${kind}`)} · ${formatFen(toFen - fromFen)}`}</title>
                </rect>
              ))}
              <text x={band / 2} y={height + 20} textAnchor="middle" className={styles['text']}>
                {month}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Legend({ kinds }: { readonly kinds: readonly ChargeKind[] }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <ul className={styles['legend']}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" style={{ background: `var(--kind-${kindIndex(kind)})` }} />
          {t(`charge.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
