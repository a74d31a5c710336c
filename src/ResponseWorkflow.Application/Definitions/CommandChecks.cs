using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Checks what callers give beside documents. All that is wrong is refused together.</summary>
internal sealed class CommandChecks
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>An id: given, not too long, and without invisible characters.</summary>
    public CommandChecks Id(string field, string? value)
    {
        Text(field, value, StorageMetadata.IdLength);
        if (!string.IsNullOrWhiteSpace(value) && (value.Trim().Length != value.Length || value.Any(char.IsControl)))
            _refusals.Add(DefinitionRefusals.IdUnusable(field));
        return this;
    }

    /// <summary>The author: given and not too long.</summary>
    public CommandChecks Author(string? value) => Text("author", value, StorageMetadata.NameLength);

    /// <summary>The change note: not too long.</summary>
    public CommandChecks ChangeNote(string? value) => string.IsNullOrEmpty(value) ? this : Text("changeNote", value, StorageMetadata.TextLength);

    /// <summary>A number within bounds.</summary>
    public CommandChecks Number(string field, long value, long least, long most)
    {
        if (value < least || value > most)
            _refusals.Add(DefinitionRefusals.NumberOutOfRange(field, value, least, most));
        return this;
    }

    /// <summary>Refuses the command when something was wrong.</summary>
    /// <exception cref="RefusedException">Something was.</exception>
    public void Done()
    {
        if (_refusals.Count > 0)
            throw new RefusedException(_refusals);
    }

    private CommandChecks Text(string field, string? value, int limit)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(DefinitionRefusals.TextMissing(field));
        else if (value.Length > limit)
            _refusals.Add(DefinitionRefusals.TextTooLong(field, value.Length, limit));
        return this;
    }
}
