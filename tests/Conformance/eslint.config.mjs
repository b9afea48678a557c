// The rules of graphql-eslint, for the approved schema and for the example operations.
import { join } from 'node:path'
import graphql from '@graphql-eslint/eslint-plugin'
import { root } from './server.mjs'

const project = { schema: join(root, 'schema', 'schema.graphql'), documents: join(root, 'schema', 'views', '*.graphql') }

const withoutIds = [
  'Adjustment', 'AdjustmentEvent', 'AreaScore', 'CaseImpact', 'CausePoints', 'Change', 'ChangeGroup', 'ChosenReading', 'ComparedReadings', 'Counterfactual',
  'CriterionImpact', 'DraftCheck', 'DraftEvent', 'DraftFile', 'ExactPoints', 'Explanation', 'FactChange', 'FactChoice', 'FactField', 'Fix', 'ImpactReport',
  'ImpactTotals', 'IndicatorImpact', 'LevelChange', 'MonthEvent', 'MonthImpact', 'Operand', 'PageInfo', 'ParameterValue', 'ParticipantImpact', 'Period',
  'PeriodMonth', 'PeriodMonthScore', 'PeriodPolicy', 'PeriodScorecard', 'PeriodScores', 'Place', 'PlanClause', 'Problem', 'Reading', 'ReadingChoice',
  'ReadingComparisons', 'RuleEdition', 'RuleSentence', 'RulesPreview', 'ScoreChange', 'ScoreChangeAnswer', 'ScoreChangePart', 'ScoreContribution', 'ScoreEnd',
  'Suggestions', 'Supposed', 'Text', 'Verification',
]

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: project } },
    plugins: { '@graphql-eslint': graphql },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // HotChocolate prints one-line descriptions.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // Descriptions on everything, not on types and root fields alone.
      '@graphql-eslint/require-description': [
        'error',
        { types: true, rootField: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      // Short lists, such as a card's areas, are not paged; a connection also gives its `nodes`, as HotChocolate's do.
      '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      // Ids belong to things that can be fetched. These are parts of such a thing, values, or what a mutation answers.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { suffixes: ['Connection', 'Edge', 'Payload', 'Error'], types: withoutIds } },
      ],
      // `Fact.factDefinition` is called after the type it leads to, as every such field is.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    files: ['views/*.graphql'],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // The views show what to ask; which ids a cache wants is its own matter.
      '@graphql-eslint/require-selections': 'off',
    },
  },
]
