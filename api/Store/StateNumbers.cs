namespace ScoringGraph.Store;

/// <summary>
/// Numbers the states of the data by the marks that the database gives them. While nobody looked anything may have happened, so
/// after a break even the same mark is a new state. One caller at a time.
/// </summary>
internal sealed class StateNumbers
{
    private long number;
    private long? mark;

    public long Of(long now)
    {
        if (mark != now) (mark, number) = (now, number + 1);
        return number;
    }

    public void Break() => mark = null;
}
