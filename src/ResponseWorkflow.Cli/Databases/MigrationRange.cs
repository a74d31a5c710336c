namespace ResponseWorkflow.Cli.Databases;

/// <summary>Finds migrations by the names that people give.</summary>
/// <param name="migrations">Ids of all migrations, oldest first, such as <c>20261122021156_Initial</c>.</param>
internal sealed class MigrationRange(IReadOnlyList<string> migrations)
{
    /// <summary>The name of the state before all migrations.</summary>
    public const string Nothing = "0";

    /// <summary>Checks what the options say.</summary>
    /// <param name="from">The migration that the database has; null for none.</param>
    /// <param name="to">The migration that it is to have; null for the newest.</param>
    /// <exception cref="UnusableInputException">A migration does not exist, or the range goes backwards.</exception>
    public (string From, string To) Of(string? from, string? to)
    {
        var first = from is null or Nothing ? -1 : IndexOf("--from", from);
        var last = to is null ? migrations.Count - 1 : IndexOf("--to", to);
        if (last < first)
            throw new UnusableInputException($"--from {migrations[first]} comes after --to {migrations[last]}: scripts go forwards only; go back by restoring a backup.");
        return (first < 0 ? Nothing : migrations[first], migrations[last]);
    }

    // By id, or by the name behind the id's date when only one has it.
    private int IndexOf(string option, string name)
    {
        var found = Enumerable.Range(0, migrations.Count)
            .Where(index => string.Equals(migrations[index], name, StringComparison.OrdinalIgnoreCase) || migrations[index].EndsWith($"_{name}", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return found.Length == 1 ? found[0] : throw new UnusableInputException($"option {option}: there is no migration '{name}'. There are: {string.Join(", ", migrations)}.");
    }
}
