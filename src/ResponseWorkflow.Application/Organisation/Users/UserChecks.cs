using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Checks what callers give. All that is wrong is refused together.</summary>
internal sealed class UserChecks
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>A name to sign in with, or the id of a role.</summary>
    public UserChecks Name(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(UserRefusals.Missing(field));
        else if (value.Length > limit || SignInName.Normalize(value).Length > limit)
            _refusals.Add(UserRefusals.TooLong(field, limit));
        else if (!value.All(static one => char.IsLetterOrDigit(one) || one is '.' or '_' or '-' or '@'))
            _refusals.Add(UserRefusals.BadName(field));
        return this;
    }

    /// <summary>A text that must be given.</summary>
    public UserChecks Text(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(UserRefusals.Missing(field));
        return Optional(field, value);
    }

    /// <summary>A text that may be left out.</summary>
    public UserChecks Optional(string field, string? value)
    {
        if (value is { Length: > StorageMetadata.NameLength })
            _refusals.Add(UserRefusals.TooLong(field, StorageMetadata.NameLength));
        else if (!string.IsNullOrWhiteSpace(value) && (value.Trim().Length != value.Length || value.Any(char.IsControl)))
            _refusals.Add(UserRefusals.BadText(field));
        else if (HoldsMarkup(value))
            _refusals.Add(UserRefusals.Markup(field));
        return this;
    }

    /// <summary>The code of a unit, which people type and files name.</summary>
    public UserChecks Code(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _refusals.Add(UserRefusals.Missing(field));
        else if (value.Length > StorageMetadata.IdLength)
            _refusals.Add(UserRefusals.TooLong(field, StorageMetadata.IdLength));
        else if (!value.All(static one => char.IsAsciiLetterOrDigit(one) || one is '.' or '_' or '-'))
            _refusals.Add(OrganisationRefusals.BadCode(field));
        return this;
    }

    /// <summary>Why something is done, in free words; may be left out.</summary>
    public UserChecks Reason(string field, string? value)
    {
        if (value is { Length: > StorageMetadata.TextLength })
            _refusals.Add(UserRefusals.TooLong(field, StorageMetadata.TextLength));
        else if (HoldsMarkup(value))
            _refusals.Add(UserRefusals.Markup(field));
        return this;
    }

    /// <summary>A language; null leaves it to the browser.</summary>
    public UserChecks Language(string field, string? value)
    {
        if (value is not (null or Languages.Chinese or Languages.English))
            _refusals.Add(UserRefusals.BadLanguage(field));
        return this;
    }

    /// <summary>What another check found.</summary>
    public UserChecks Add(IEnumerable<Refusal> refusals)
    {
        _refusals.AddRange(refusals);
        return this;
    }

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<Refusal> Found => _refusals;

    /// <summary>Refuses the command when something was wrong.</summary>
    /// <exception cref="RefusedException">Something was.</exception>
    public void Done()
    {
        if (_refusals.Count > 0)
            throw new RefusedException(_refusals);
    }

    // Pages encode what they show. It is refused all the same: it is never meant, and the texts go to other systems too.
    private static bool HoldsMarkup(string? value)
    {
        if (value is null)
            return false;
        for (var at = value.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < value.Length; at = value.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(value[at + 1]) || value[at + 1] is '/' or '!' or '?')
                return true;
        }

        return false;
    }
}
