namespace ResponseWorkflow.Cli.Arguments;

/// <summary>The words of a command line, sorted into files and options.</summary>
/// <param name="operands">The words that belong to no option.</param>
/// <param name="options">The values of each given option, in order; a switch has one empty value.</param>
internal sealed class ParsedArguments(IReadOnlyList<string> operands, IReadOnlyDictionary<string, List<string>> options)
{
    /// <summary>The words that belong to no option.</summary>
    public IReadOnlyList<string> Operands => operands;

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => options.ContainsKey(option);

    /// <summary>The value of an option, or null when it was not given.</summary>
    public string? Value(string option) => options.TryGetValue(option, out var values) ? values[0] : null;

    /// <summary>All values of a repeatable option, in order.</summary>
    public IReadOnlyList<string> Values(string option) => options.TryGetValue(option, out var values) ? values : [];
}
