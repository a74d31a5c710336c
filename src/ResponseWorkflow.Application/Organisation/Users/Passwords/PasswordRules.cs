using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Which passwords are taken.</summary>
/// <param name="options">The rules.</param>
public sealed class PasswordRules(IOptions<PasswordOptions> options)
{
    // Names that are shorter stand in many good passwords by chance.
    private const int ShortestNameToAvoid = 4;

    private readonly Lazy<HashSet<string>> _known = new(() => Read(options.Value.DeniedFile));

    /// <summary>Reads the file of passwords that are not taken, so that a start with a wrong name fails at once.</summary>
    /// <exception cref="StartRefusedException">It cannot be read.</exception>
    public void Prepare() => _ = _known.Value;

    /// <summary>What is wrong with a password.</summary>
    /// <param name="field">Name of the field that it came in.</param>
    /// <param name="password">The password.</param>
    /// <param name="names">The names of whose it shall be: what they sign in with and what pages call them.</param>
    internal IEnumerable<Refusal> Check(string field, string? password, params IReadOnlyList<string?> names)
    {
        var rules = options.Value;
        if (string.IsNullOrEmpty(password))
        {
            yield return UserRefusals.Missing(field);
            yield break;
        }

        if (password.Length < rules.MinimumLength)
            yield return UserRefusals.PasswordTooShort(field, rules.MinimumLength);
        if (password.Length > rules.MaximumLength)
            yield return UserRefusals.TooLong(field, rules.MaximumLength);
        if (password.Distinct().Count() < rules.DistinctCharacters)
            yield return UserRefusals.PasswordTooSimple(field, rules.DistinctCharacters);
        if (names.Any(name => name?.Length >= ShortestNameToAvoid && password.Contains(name, StringComparison.OrdinalIgnoreCase)))
            yield return UserRefusals.PasswordHoldsName(field);
        if (rules.Denied.FirstOrDefault(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } denied)
            yield return UserRefusals.PasswordHoldsWord(field, denied);
        else if (_known.Value.Contains(password))
            yield return UserRefusals.PasswordKnown(field);
    }

    private static HashSet<string> Read(string path)
    {
        if (path.Length == 0)
            return [];
        try
        {
            return File.ReadLines(path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The file that Access:Password:DeniedFile names cannot be read: {exception.Message}", exception);
        }
    }
}
