import { Client, fetchExchange } from '@urql/core'
import { graphql } from './__generated__/index.js'

const ranking = graphql(`
  query Ranking($month: Month!, $after: String) {
    scorecards(first: 5, after: $after, where: { month: { eq: $month } }, order: [{ rank: ASC }]) {
      nodes { rank final participant { nameZh } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export async function finals(url: string, month: string): Promise<Map<string, number | null>> {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false })
  const finals = new Map<string, number | null>()
  for (let after: string | null | undefined; ; ) {
    const { data, error } = await client.query(ranking, { month, after }).toPromise()
    if (error) throw error
    for (const card of data?.scorecards?.nodes ?? []) finals.set(card.participant.nameZh, card.final)
    if (!data?.scorecards?.pageInfo.hasNextPage) return finals
    after = data.scorecards.pageInfo.endCursor
  }
}
