namespace ResponseWorkflow.Application.Forms.Patterns;

/// <summary>The steps of a pattern at which a match may stand. Each is in it once.</summary>
/// <param name="size">How many steps the pattern has.</param>
internal sealed class PatternPlaces(int size)
{
    private readonly bool[] _has = new bool[size];
    private readonly List<int> _steps = [];
    private readonly Stack<int> _open = new();

    public IReadOnlyList<int> Steps => _steps;

    public void Clear()
    {
        foreach (var step in _steps)
            _has[step] = false;
        _steps.Clear();
    }

    /// <summary>Adds a step and all that are reached from it without taking a character. True when the end of the pattern is among them.</summary>
    public bool Add(PatternStep[] steps, int first, bool isStart, bool isEnd)
    {
        _open.Push(first);
        var isFound = false;
        while (_open.TryPop(out var place))
        {
            if (_has[place])
                continue;
            _has[place] = true;
            _steps.Add(place);
            var step = steps[place];
            switch (step.Kind)
            {
                case PatternStepKind.Found:
                    isFound = true;
                    break;
                case PatternStepKind.Fork:
                    _open.Push(step.Other);
                    _open.Push(place + 1);
                    break;
                case PatternStepKind.Jump:
                    _open.Push(step.Other);
                    break;
                case PatternStepKind.Start when isStart:
                case PatternStepKind.End when isEnd:
                    _open.Push(place + 1);
                    break;
                default:
                    break;
            }
        }

        return isFound;
    }
}
