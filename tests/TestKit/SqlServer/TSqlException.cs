namespace TestKit.SqlServer;

/// <summary>A text is not T-SQL as far as the check can tell.</summary>
/// <param name="problems">What is wrong, each with its line.</param>
/// <param name="sql">The text.</param>
public sealed class TSqlException(IReadOnlyList<string> problems, string sql) : Exception($"{string.Join('\n', problems)}\nin:\n{sql}")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems => problems;
}
