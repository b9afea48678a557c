// A month's ranking as a Relay application writes it: a page of a nested connection, fetched again through `node(id:)`.
import { graphql } from 'relay-runtime'

export const ranking = graphql`
  fragment MonthRanking_month on ScoredMonth
  @argumentDefinitions(first: { type: "Int", defaultValue: 3 }, after: { type: "String" })
  @refetchable(queryName: "MonthRankingPage") {
    month
    scorecards(first: $first, after: $after) @connection(key: "MonthRanking_scorecards") {
      totalCount
      edges {
        node {
          ...MonthRanking_scorecard
        }
      }
    }
  }
`

export const row = graphql`
  fragment MonthRanking_scorecard on Scorecard {
    rank
    final
    participant {
      nameZh
    }
  }
`

export const query = graphql`
  query MonthRankingQuery($month: Month!) {
    months(first: 1, where: { month: { eq: $month } }) {
      edges {
        node {
          ...MonthRanking_month
        }
      }
    }
  }
`
