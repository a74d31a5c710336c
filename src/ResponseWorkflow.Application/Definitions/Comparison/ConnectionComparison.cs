namespace ResponseWorkflow.Application.Definitions.Comparison;

/// <summary>Compares the connections of two versions.</summary>
internal static class ConnectionComparison
{
    private const string DefaultPort = "Done";

    /// <summary>Adds what was connected and disconnected.</summary>
    public static void Compare(ComparedTree before, ComparedTree after, List<DefinitionChange> changes)
    {
        var old = Of(before);
        var now = Of(after);
        changes.AddRange(old.Where(connection => !now.Contains(connection)).Select(connection => Change(ChangeKind.Removed, connection, before)));
        changes.AddRange(now.Where(connection => !old.Contains(connection)).Select(connection => Change(ChangeKind.Added, connection, after)));
    }

    // A set that nothing is removed from keeps the order in which it was filled.
    private static HashSet<(string Source, string Port, string Target)> Of(ComparedTree tree) =>
        [.. tree.Activities.Values.SelectMany(static activity => activity.Connections).Select(static connection => (connection.Source, connection.SourcePort ?? DefaultPort, connection.Target))];

    private static DefinitionChange Change(ChangeKind kind, (string Source, string Port, string Target) connection, ComparedTree tree)
    {
        var source = tree.NameOf(connection.Source);
        var (en, zh) = ChangeWords.Connection(kind, source, connection.Port, tree.NameOf(connection.Target));
        return new(kind, ChangeSubject.Connection, en, zh) { ActivityId = connection.Source, ActivityName = source };
    }
}
