namespace ResponseWorkflow.Expressions.Regex;

/// <summary>A set of code points: what a character class means. Not safe for use by several threads while it is filled.</summary>
internal sealed class CodePointSet
{
    /// <summary>The last code point there is.</summary>
    public const int Last = 0x10FFFF;

    private readonly List<(int From, int To)> _ranges = [];
    private bool _isNormal = true;

    /// <summary>The ranges in ascending order, disjoint and not adjacent.</summary>
    public IReadOnlyList<(int From, int To)> Ranges
    {
        get
        {
            Normalise();
            return _ranges;
        }
    }

    /// <summary>Makes a set of ranges.</summary>
    public static CodePointSet Of(params ReadOnlySpan<(int From, int To)> ranges)
    {
        var set = new CodePointSet();
        foreach (var (from, to) in ranges)
            set.Add(from, to);
        return set;
    }

    /// <summary>Adds a range, both ends included.</summary>
    public CodePointSet Add(int from, int to)
    {
        _isNormal &= _ranges.Count == 0;
        _ranges.Add((from, to));
        return this;
    }

    /// <summary>Adds all of another set.</summary>
    public CodePointSet Add(CodePointSet other)
    {
        _isNormal = false;
        _ranges.AddRange(other._ranges);
        return this;
    }

    /// <summary>Whether that code point is in the set.</summary>
    public bool Contains(int codePoint)
    {
        foreach (var (from, to) in _ranges)
        {
            if (codePoint >= from && codePoint <= to)
                return true;
        }

        return false;
    }

    /// <summary>The code points that are not in this set.</summary>
    public CodePointSet Complement()
    {
        var result = new CodePointSet();
        var next = 0;
        foreach (var (from, to) in Ranges)
        {
            if (from > next)
                result.Add(next, from - 1);
            next = to + 1;
        }

        if (next <= Last)
            result.Add(next, Last);
        return result;
    }

    private void Normalise()
    {
        if (_isNormal || _ranges.Count == 0)
            return;
        _ranges.Sort();
        var count = 0;
        for (var i = 1; i < _ranges.Count; i++)
        {
            if (_ranges[i].From <= _ranges[count].To + 1)
                _ranges[count] = (_ranges[count].From, Math.Max(_ranges[count].To, _ranges[i].To));
            else
                _ranges[++count] = _ranges[i];
        }

        _ranges.RemoveRange(count + 1, _ranges.Count - count - 1);
        _isNormal = true;
    }
}
