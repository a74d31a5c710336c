using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Organisation.Users.Passwords;

/// <summary>Which passwords are taken.</summary>
/// <param name="options">The rules.</param>
public sealed class PasswordRules(IOptions<PasswordOptions> options)
{
    // Names that are shorter stand in many good passwords by chance.
    private const int ShortestNameToAvoid = 4;

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
    }
}
