using System.Text.RegularExpressions;

namespace TestKit.SqlServer;

/// <summary>Checks what can be checked of T-SQL without a server.</summary>
/// <remarks>
/// It sees: quotes, brackets, parentheses and blocks that are not closed; statements that begin with no statement's word; words and signs of other products; an
/// <c>INSERT</c> whose values do not fit its columns; a <c>CREATE TABLE</c> with a type that the server does not have; <c>FETCH</c> without <c>ORDER BY</c>. It is no
/// parser and knows no schema: what it lets pass may still fail on a server.
/// </remarks>
public static partial class TSqlScript
{
    /// <summary>The batches of a script, as the tools that run it see them: cut at lines that hold nothing but <c>GO</c>.</summary>
    public static IReadOnlyList<string> Batches(string script) => [.. Go().Split(script).Where(static batch => !string.IsNullOrWhiteSpace(batch))];

    /// <summary>Checks a script of batches.</summary>
    /// <exception cref="TSqlException">Something is wrong.</exception>
    public static void CheckScript(string script)
    {
        foreach (var batch in Batches(script))
            CheckBatch(batch);
    }

    /// <summary>Checks one batch, or one statement.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="parameters">The parameters that come with it; null does not check which it uses.</param>
    /// <exception cref="TSqlException">Something is wrong.</exception>
    public static void CheckBatch(string sql, IReadOnlyCollection<string>? parameters = null)
    {
        var problems = Problems(sql, parameters);
        if (problems.Count > 0)
            throw new TSqlException(problems, sql);
    }

    /// <summary>What is wrong with a batch.</summary>
    public static IReadOnlyList<string> Problems(string sql, IReadOnlyCollection<string>? parameters = null)
    {
        var problems = new List<string>();
        var tokens = new TSqlTokenizer(sql, problems).Read();
        TSqlForeignWords.Find(tokens, problems);
        var statements = TSqlStatements.Cut(tokens, problems);
        foreach (var statement in statements)
            TSqlStatements.Check(statement, problems);
        if (parameters is not null)
            CheckParameters(tokens, parameters, problems);
        if (tokens.Count == 0)
            problems.Add("There is no statement.");
        return problems;
    }

    private static void CheckParameters(IReadOnlyList<TSqlToken> tokens, IReadOnlyCollection<string> parameters, List<string> problems)
    {
        // A variable that stands before '=' behind EXEC is the name of a procedure's parameter; one behind DECLARE is the batch's own.
        var own = tokens.Where((token, place) => token.Kind == TSqlTokenKind.Variable && place > 0 && tokens[place - 1].Is("DECLARE")).Select(static token => token.Text);
        var isCall = tokens.Any(static token => token.Is("EXEC"));
        var used = tokens.Where((token, place) => token.Kind == TSqlTokenKind.Variable && !token.Text.StartsWith("@@", StringComparison.Ordinal)
            && !(isCall && place + 1 < tokens.Count && tokens[place + 1].IsSymbol('='))).Select(static token => token.Text).Except(own, StringComparer.OrdinalIgnoreCase).ToArray();
        problems.AddRange(used.Except(parameters, StringComparer.OrdinalIgnoreCase).Select(static name => $"{name} is used but not given."));
        problems.AddRange(parameters.Except(used, StringComparer.OrdinalIgnoreCase).Select(static name => $"{name} is given but not used."));
    }

    [GeneratedRegex(@"^[ \t]*GO[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Go();
}
