import s from './skip-link.module.css'

/** For those who cannot see the chart: the first stop of the view, seen only while it has the focus. */
export const SkipLink = ({ onSkip }: { readonly onSkip: () => void }) => (
  <button type="button" className={s.skip} onClick={onSkip}>
    Skip the chart: show a table
  </button>
)
