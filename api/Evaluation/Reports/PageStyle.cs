namespace ScoringGraph.Evaluation.Reports;

/// <summary>How a report looks on the screen and on A4: no row, loss or chart is cut by a page's end, and heads of tables repeat.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 24px; max-width: 900px; background: #fff; color: #1b1f24; font: 14px/1.5 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", sans-serif; }
        body:lang(en) { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        header { border-bottom: 3px solid #1f4e79; margin-bottom: 16px; }
        h1 { font-size: 26px; line-height: 1.25; margin: 2px 0 4px; }
        h2 { break-inside: avoid; break-after: avoid; }
        h2 + .note { break-after: avoid; }
        h2 { font-size: 17px; color: #1f4e79; border-bottom: 1px solid #c9d3de; margin: 26px 0 8px; padding-bottom: 3px; }
        p { margin: 4px 0 8px; }
        .scheme { font-weight: 600; margin: 0; }
        .source, .note { color: #57606a; font-size: 12.5px; }
        .score { display: flex; flex-wrap: wrap; gap: 6px 24px; align-items: baseline; }
        .score strong { font-size: 34px; color: #1f4e79; line-height: 1.1; }
        .state { display: inline-block; border: 1px solid #1a7f37; border-left-width: 6px; margin-top: 6px; padding: 3px 10px; }
        .state.provisional { border-color: #b35900; background: #fff4e5; font-weight: 600; }
        table { width: 100%; border-collapse: collapse; margin: 6px 0 10px; font-size: 13px; }
        th, td { text-align: left; vertical-align: top; padding: 4px 7px; border-bottom: 1px solid #d8dee4; }
        thead { display: table-header-group; }
        th { background: #eef3f8; border-bottom: 2px solid #1f4e79; font-weight: 600; }
        tfoot { display: table-row-group; }
        tfoot td { font-weight: 600; border-top: 2px solid #1f4e79; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .own { background: #eaf2fb; font-weight: 600; }
        tr, svg, li { break-inside: avoid; }
        tbody.item tr:first-child { break-after: avoid; }
        tr.details { break-inside: auto; }
        dd { break-inside: avoid; }
        tfoot tr { break-before: avoid; }
        tbody.item tr:first-child:not(:last-child) td { border-bottom: none; }
        tbody.item tr:first-child td { font-weight: 600; }
        tbody.item tr.details td { padding-top: 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 2px 0 6px; }
        dt { color: #57606a; }
        dd { margin: 0; overflow-wrap: anywhere; }
        ul { margin: 0; padding-left: 1.2em; }
        dd > ul { list-style: none; padding-left: 0; }
        li > ul { color: #424a53; }
        ol { padding-left: 1.6em; }
        .month, .rules .hash { white-space: nowrap; }
        q { quotes: none; }
        svg { display: block; width: 100%; height: auto; margin: 6px 0; }
        svg text { font-size: 14px; fill: #1b1f24; }
        svg .end { text-anchor: end; }
        svg .track { fill: #eef1f4; }
        svg .bar { fill: #4a7fb5; }
        svg .best { fill: #b35900; }
        svg .median { stroke: #1b1f24; stroke-width: 2.5; }
        .hash { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 10.5px; overflow-wrap: anywhere; }
        @page { size: A4; margin: 16mm 14mm; }
        @media print {
          body { padding: 0; max-width: none; font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          table { font-size: 9.5pt; }
          .rules { font-size: 8pt; }
          .hash { font-size: 6.5pt; }
        }
        """;
}
