using System.Buffers;
using System.Text;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Commands;

/// <summary>Checks of a command's fields, all of them before anything is read or stored.</summary>
internal sealed class CommandChecks
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private readonly List<Refusal> _refusals = [];

    public CommandChecks Required(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(RuntimeRefusals.Missing(field));
        return this;
    }

    public CommandChecks Length(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        if (value?.Length > limit)
            _refusals.Add(RuntimeRefusals.TooLong(field, limit));

        // No database keeps this character in a text, and PostgreSQL refuses it.
        if (value?.Contains('\0', StringComparison.Ordinal) == true)
            _refusals.Add(RuntimeRefusals.NulCharacter(field));
        return this;
    }

    public CommandChecks Span(string field, TimeSpan? value, TimeSpan limit)
    {
        if (value < TimeSpan.Zero || value > limit)
            _refusals.Add(RuntimeRefusals.SpanOutOfRange(field, limit));
        return this;
    }

    public CommandChecks Id(string field, string? value)
    {
        Length(field, value, StorageMetadata.IdLength);
        if (value is not null && value.AsSpan().ContainsAnyExcept(IdCharacters))
            _refusals.Add(RuntimeRefusals.BadId(field));
        return this;
    }

    public CommandChecks Size(string field, DataValue value, int limit)
    {
        var bytes = Encoding.UTF8.GetByteCount(DataJson.ToJson(value));
        if (bytes > limit)
            _refusals.Add(RuntimeRefusals.InputTooLarge(field, bytes, limit));
        return this;
    }

    public CommandChecks Origin(CommandOrigin origin) => Length("Idempotency-Key", origin.IdempotencyKey).Length("cause", origin.Cause);

    /// <summary>Ends the checks.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public void Demand()
    {
        if (_refusals.Count > 0)
            throw new RefusedException(_refusals);
    }
}
