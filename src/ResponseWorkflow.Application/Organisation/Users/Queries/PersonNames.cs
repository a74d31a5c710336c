using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>What people and programs are called who stand in histories by what they sign in with, which never changes hands. Processes keep the name that stands there.</summary>
public sealed class PersonNames
{
    private readonly Dictionary<string, string> _names;

    private PersonNames(Dictionary<string, string> names) => _names = names;

    /// <summary>Looks them up together.</summary>
    /// <param name="database">Where users are stored.</param>
    /// <param name="names">The names as they stand in histories; null for what no person did.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PersonNames> ReadAsync(Database database, IEnumerable<string?> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var context = database.CreateContext();
        return await ReadAsync(context, names, cancellationToken);
    }

    /// <inheritdoc cref="ReadAsync(Database, IEnumerable{string}, CancellationToken)"/>
    public static async Task<PersonNames> ReadAsync(ResponseDbContext context, IEnumerable<string?> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        string[] wanted = [.. names.OfType<string>().Select(SignInName.Normalize).Distinct(StringComparer.Ordinal)];
        return new PersonNames(wanted.Length == 0
            ? []
            : await context.Users.Where(row => wanted.Contains(row.NormalizedName)).Select(static row => new { row.NormalizedName, row.DisplayName })
                .ToDictionaryAsync(static row => row.NormalizedName, static row => row.DisplayName, StringComparer.Ordinal, cancellationToken));
    }

    /// <summary>What pages show for a name of a history.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public string? Of(string? name) =>
        name is null ? null
        : name.StartsWith(Account.ProgramPrefix, StringComparison.Ordinal) ? name[Account.ProgramPrefix.Length..]
        : _names.GetValueOrDefault(SignInName.Normalize(name), name);
}
