namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A version of a row beside the later versions of the same row.</summary>
internal sealed class Versioned<T>
{
    private readonly RowHeader[] _later;

    private Versioned(T row, RowHeader header, RowHeader[] later) => (Row, Header, _later) = (row, header, later);

    public T Row { get; }

    public RowHeader Header { get; }

    /// <summary>Sets rows beside their later versions.</summary>
    public static IEnumerable<Versioned<T>> Of(IEnumerable<T> rows, Func<T, RowHeader> headerOf) => rows
        .GroupBy(row => headerOf(row).Id, StringComparer.Ordinal)
        .SelectMany(group => group.Select(row => new Versioned<T>(row, headerOf(row), [.. group.Select(headerOf).Where(other => other.Version > headerOf(row).Version)])));

    /// <summary>Whether this version is in force: it is valid, and no later one is.</summary>
    public bool HoldsAt(DateTimeOffset instant)
    {
        if (!Header.IsValidAt(instant))
            return false;
        foreach (var later in _later)
        {
            if (later.IsValidAt(instant))
                return false;
        }

        return true;
    }
}
