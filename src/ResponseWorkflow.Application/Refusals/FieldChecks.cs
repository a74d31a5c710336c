using System.Buffers;
using System.Text;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Refusals;

/// <summary>Checks the fields of a command before anything is read or stored. All that is wrong is refused together.</summary>
internal sealed class FieldChecks
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private readonly List<Refusal> _refusals = [];

    /// <summary>Given: more than white space.</summary>
    public FieldChecks Required(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(FieldRefusals.Missing(field));
        return this;
    }

    /// <summary>A text that fits its column, if it is given.</summary>
    public FieldChecks Length(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        if (value?.Length > limit)
            _refusals.Add(FieldRefusals.TooLong(field, value.Length, limit));

        // No database keeps this character in a text, and PostgreSQL refuses it.
        if (value?.Contains('\0', StringComparison.Ordinal) == true)
            _refusals.Add(FieldRefusals.NulCharacter(field));
        return this;
    }

    /// <summary>A text of one line that fits its column, if it is given.</summary>
    public FieldChecks Line(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        Length(field, value, limit);
        if (value?.Any(static one => char.IsControl(one) && one != '\0') == true)
            _refusals.Add(FieldRefusals.Invisible(field));
        return this;
    }

    /// <summary>What else was found wrong.</summary>
    public FieldChecks Also(IEnumerable<Refusal> refusals)
    {
        _refusals.AddRange(refusals);
        return this;
    }

    /// <summary>The id of something that callers name themselves, if it is given: it stands in addresses and names of files.</summary>
    public FieldChecks Id(string field, string? value)
    {
        Length(field, value, StorageMetadata.IdLength);
        if (value is not null && value.AsSpan().ContainsAnyExcept(IdCharacters))
            _refusals.Add(FieldRefusals.BadId(field));
        return this;
    }

    /// <summary>The id of a definition or of a version: given, and without what nobody sees. Any letters are allowed in it.</summary>
    public FieldChecks Reference(string field, string? value)
    {
        Required(field, value).Length(field, value, StorageMetadata.IdLength);
        if (!string.IsNullOrWhiteSpace(value) && (value.Trim().Length != value.Length || value.Any(char.IsControl)))
            _refusals.Add(FieldRefusals.Invisible(field));
        return this;
    }

    /// <summary>Who changes a definition.</summary>
    public FieldChecks Author(string? value) => Required("author", value).Length("author", value);

    /// <summary>What was changed in a definition, in words.</summary>
    public FieldChecks ChangeNote(string? value) => Length("changeNote", value, StorageMetadata.TextLength);

    /// <summary>A number within bounds.</summary>
    public FieldChecks Number(string field, long value, long least, long most)
    {
        if (value < least || value > most)
            _refusals.Add(FieldRefusals.OutOfRange(field, value, least, most));
        return this;
    }

    /// <summary>A span within bounds, if it is given.</summary>
    public FieldChecks Span(string field, TimeSpan? value, TimeSpan limit)
    {
        if (value < TimeSpan.Zero || value > limit)
            _refusals.Add(FieldRefusals.SpanOutOfRange(field, limit));
        return this;
    }

    /// <summary>Data that is not too large.</summary>
    public FieldChecks Size(string field, DataValue value, int limit)
    {
        var bytes = Encoding.UTF8.GetByteCount(DataJson.ToJson(value));
        if (bytes > limit)
            _refusals.Add(FieldRefusals.InputTooLarge(field, bytes, limit));
        return this;
    }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Refusal> Found => _refusals;

    /// <summary>Ends the checks.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public void Demand()
    {
        if (_refusals.Count > 0)
            throw new RefusedException(_refusals);
    }
}
