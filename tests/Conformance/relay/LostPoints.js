// The results with the most points lost: a connection at the root, forwards and backwards.
import { graphql } from 'relay-runtime'

export const lost = graphql`
  fragment LostPoints_query on Query
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
    month: { type: "Month!" }
  )
  @refetchable(queryName: "LostPointsPage") {
    results(
      first: $first
      after: $after
      last: $last
      before: $before
      where: { month: { eq: $month }, pointsLost: { gt: 0 } }
      order: [{ pointsLost: DESC }]
    ) @connection(key: "LostPoints_results", filters: ["where", "order"]) {
      edges {
        cursor
        node {
          pointsLost
          indicator {
            nameZh
          }
        }
      }
    }
  }
`

export const query = graphql`
  query LostPointsQuery($month: Month!) {
    ...LostPoints_query @arguments(first: 10, month: $month)
  }
`

export const close = graphql`
  mutation LostPointsCloseMutation($input: CloseMonthInput!) {
    closeMonth(input: $input) {
      scoredMonth {
        id
        isClosed
      }
      errors {
        ... on Error {
          message
        }
      }
    }
  }
`
