using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Input;

/// <summary>Reads the values of a query, and refuses all that is wrong together.</summary>
internal sealed class QueryReader
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>A value; null when it is not given.</summary>
    public T? Value<T>(string field, QueryValue<T>? value)
        where T : struct => value?.Read(field, _refusals);

    /// <summary>A text that something stored must equal; null when it is not given.</summary>
    public string? Text(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        if (value is not null && (value.Length == 0 || value.Length > limit || value.Any(char.IsControl)))
            _refusals.Add(ApiRefusals.BadText(field, limit));
        return value;
    }

    /// <summary>An id that something stored must equal; null when it is not given.</summary>
    public string? Id(string field, string? value) => Text(field, value, StorageMetadata.IdLength);

    /// <summary>How many entries a page has.</summary>
    public int PageSize(QueryValue<int>? value, ApiOptions options) => Number("pageSize", value, 1, options.MaxPageSize) ?? Math.Min(options.PageSize, options.MaxPageSize);

    /// <summary>A number within bounds; null when it is not given.</summary>
    public int? Number(string field, QueryValue<int>? value, int least, int most)
    {
        var number = Value(field, value);
        if (number < least || number > most)
            _refusals.Add(ApiRefusals.OutOfRange(field, least, most));
        return number;
    }

    /// <summary>Where a page begins; null for the first.</summary>
    public T? After<T>(string? cursor, Func<string[], T?> read)
        where T : class
    {
        if (cursor is null)
            return null;
        var found = Cursor.Read(cursor) is { } parts ? read(parts) : null;
        if (found is null)
            _refusals.Add(ApiRefusals.BadCursor("cursor"));
        return found;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public void Demand()
    {
        if (_refusals.Count > 0)
            throw new RefusedException(_refusals);
    }
}
