namespace ResponseWorkflow.Server.Api.Paging;

/// <summary>A page of a list that may be very long. What is added or removed meanwhile makes no entry come twice or be passed over.</summary>
/// <typeparam name="T">The entries.</typeparam>
public sealed record CursorPage<T>
{
    /// <summary>The entries.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>What to give as <c>cursor</c> for the next page; null when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>Makes a page of entries that were read with one more than it has, so that it is known whether there are further ones.</summary>
    internal static CursorPage<T> Of(List<T> read, int size, Func<T, string> cursor)
    {
        if (read.Count <= size)
            return new CursorPage<T> { Items = read };
        read.RemoveRange(size, read.Count - size);
        return new CursorPage<T> { Items = read, Next = cursor(read[^1]) };
    }
}
