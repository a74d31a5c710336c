namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>Turns what was read into steps.</summary>
internal sealed class PatternProgram
{
    /// <summary>The most steps: a match visits each of them for every character at most.</summary>
    private const int MostSteps = 2000;

    private readonly List<PatternStep> _steps = [];

    private PatternProgram()
    {
    }

    public static PatternStep[] Of(PatternNode node)
    {
        var program = new PatternProgram();
        program.Write(node);
        program.Add(new(PatternStepKind.Found));
        return [.. program._steps];
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.One one:
                Add(new(PatternStepKind.Take, one.Set));
                break;
            case PatternNode.Tie tie:
                Add(new(tie.IsStart ? PatternStepKind.Start : PatternStepKind.End));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Write(part);
                break;
            case PatternNode.Either either:
                WriteEither(either.Parts);
                break;
            case PatternNode.Repeated repeated:
                WriteRepeated(repeated);
                break;
            default:
                throw new InvalidOperationException($"A pattern has no {node.GetType().Name}.");
        }
    }

    private void WriteEither(IReadOnlyList<PatternNode> parts)
    {
        var jumps = new List<int>();
        for (var i = 0; i < parts.Count - 1; i++)
        {
            var fork = Add(new(PatternStepKind.Fork));
            Write(parts[i]);
            jumps.Add(Add(new(PatternStepKind.Jump)));
            _steps[fork] = _steps[fork] with { Other = _steps.Count };
        }

        Write(parts[^1]);
        foreach (var jump in jumps)
            _steps[jump] = _steps[jump] with { Other = _steps.Count };
    }

    private void WriteRepeated(PatternNode.Repeated repeated)
    {
        for (var i = 0; i < repeated.Least; i++)
        {
            // Copies of a part without steps cost none, so that the bound of steps would not end the loop.
            var before = _steps.Count;
            Write(repeated.Part);
            if (_steps.Count == before)
                return;
        }

        if (repeated.Most is not { } most)
        {
            var fork = Add(new(PatternStepKind.Fork));
            Write(repeated.Part);
            Add(new(PatternStepKind.Jump, Other: fork));
            _steps[fork] = _steps[fork] with { Other = _steps.Count };
            return;
        }

        var forks = new List<int>();
        for (var i = repeated.Least; i < most; i++)
        {
            forks.Add(Add(new(PatternStepKind.Fork)));
            Write(repeated.Part);
        }

        foreach (var fork in forks)
            _steps[fork] = _steps[fork] with { Other = _steps.Count };
    }

    private int Add(PatternStep step)
    {
        if (_steps.Count >= MostSteps)
            throw new FormatException("it is too large");
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
