using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>A decimal as a whole number of hundred-millionths, see <see cref="Scaled"/>.</summary>
internal sealed class ScaledConverter() : ValueConverter<decimal, long>(value => Scaled.ToLong(value), value => Scaled.FromLong(value));

/// <summary>A month as `2017-10`: legible, and in order as text.</summary>
internal sealed class MonthConverter() : ValueConverter<Month, string>(month => month.ToString(), text => Month.Parse(text));

/// <summary>A moment as UTC ticks: SQLite can order them, whatever the offset they were given in.</summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
