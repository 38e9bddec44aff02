import { useMemo } from 'react'
import type { Proposed } from '../../../shared/taxonomy/index.ts'
import { termsIn } from '../../../shared/taxonomy/index.ts'
import { lens, type ProposalRow, type Reading, useProposalReading } from '../../library/index.ts'

/** A proposal that stands, with the terms that carry it. */
export type ProposedRow = ProposalRow & Proposed

/** Every proposal that silenced terms do not hold back. What an older version proposed gets its terms from its sentences. */
export function useProposed(): Reading<readonly ProposedRow[]> {
  const { value: stored, asOf } = useProposalReading()
  const value = useMemo(() => stored.flatMap(proposed), [stored])
  return { value, asOf }
}

function proposed(row: ProposalRow): readonly ProposedRow[] {
  const { state, tag, evidence } = row
  if (state === 'withdrawn') return []
  return [{ ...row, state, terms: row.terms ?? [...new Set(evidence.flatMap(({ text }) => termsIn(text, tag, lens)))] }]
}
