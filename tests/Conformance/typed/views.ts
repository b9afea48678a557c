// Every view as a typed document: names, types and nullness of what it takes and gives are known to the compiler.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import * as views from './__generated__/graphql.js'

export const all = [
  views.AuditTrailDocument,
  views.CompareReadingsDocument,
  views.CriterionAcrossParticipantsDocument,
  views.DepartmentIndicatorsDocument,
  views.DepartmentTasksDocument,
  views.DraftReviewDocument,
  views.HeatMapDocument,
  views.IndicatorMonthsDocument,
  views.LostPointsDocument,
  views.MonthRankingDocument,
  views.ParticipantCardDocument,
  views.RuleHistoryDocument,
  views.ScoreChangeDocument,
  views.SubmitFactsDocument,
  views.WhatIfDocument,
  views.WhyThisScoreDocument,
]

type Card = NonNullable<NonNullable<ResultOf<typeof views.ParticipantCardDocument>['scorecards']>['nodes']>[number]
type Submit = NonNullable<VariablesOf<typeof views.SubmitFactsDocument>['input']>

export const final = (card: Card): number | null => card.final
export const lag = (card: Card): boolean => card.results.some(result => result.lag !== 'NONE')
export const fact = (submit: Submit): unknown => submit.facts?.[0]?.value

// @ts-expect-error A final score can be absent.
export const points = (card: Card): number => card.final
// @ts-expect-error There is no such lag.
export const late = (card: Card): boolean => card.results[0]!.lag === 'LATE'
// @ts-expect-error A submission names its scheme.
export const incomplete: Submit = { month: '2017-11', clientMutationId: '' }
