namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>Makes a failing program smaller, for as long as it still fails, by dropping pieces and putting parts in the place of wholes.</summary>
internal static class ProgramShrinker
{
    private const int MaxAttempts = 3000;

    private static readonly SourceNode[] Trifles = ["0", "''", "[]"];

    public static async Task<SourceNode> ShrinkAsync(SourceNode program, Func<SourceNode, Task<bool>> fails)
    {
        var attempts = 0;
        var progress = true;
        while (progress && attempts < MaxAttempts)
        {
            progress = false;
            for (var number = 1; number < program.Size && attempts < MaxAttempts; number++)
            {
                foreach (var smaller in Replacements(program[number]))
                {
                    attempts++;
                    var candidate = program.Replace(number, smaller);
                    if (candidate.ToString().Length >= program.ToString().Length || !await fails(candidate))
                        continue;
                    program = candidate;
                    progress = true;
                    number--;
                    break;
                }
            }
        }

        return program;
    }

    private static IEnumerable<SourceNode> Replacements(SourceNode piece)
    {
        if (piece.IsStatement)
        {
            yield return SourceNode.Statement("");
            foreach (var child in piece.Children.Where(child => child.IsStatement))
                yield return child;
            foreach (var child in piece.Children.Where(child => !child.IsStatement))
                yield return SourceNode.Statement(child, ";\n");
        }
        else
        {
            foreach (var child in piece.Children.Where(child => !child.IsStatement))
                yield return child;
            foreach (var trifle in Trifles)
                yield return trifle;
        }
    }
}
