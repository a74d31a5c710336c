using CarrierSimulator.Protocol;

namespace CarrierSimulator.Chaos;

/// <summary>The rules in force, and the dice. With the same seed, the same rules and the same order of requests the same things go wrong. Safe for use by several threads.</summary>
internal sealed class ChaosDice(SimulatorSettings settings)
{
    private readonly Lock _lock = new();
    private IReadOnlyList<ChaosRule> _rules = [];
    private Random _random = new(settings.ChaosSeed);

    /// <summary>The rules.</summary>
    public IReadOnlyList<ChaosRule> Rules
    {
        get
        {
            lock (_lock)
                return _rules;
        }
    }

    /// <summary>Puts other rules in force and begins the dice anew.</summary>
    /// <param name="rules">The rules; with none everything goes well.</param>
    /// <param name="seed">What the dice begin with; the seed of the settings when null.</param>
    public void Use(IReadOnlyList<ChaosRule> rules, int? seed = null)
    {
        lock (_lock)
            (_rules, _random) = ([.. rules], new Random(seed ?? settings.ChaosSeed));
    }

    /// <summary>Says what goes wrong with a request.</summary>
    public ChaosPlan Throw(TmfOperation operation)
    {
        lock (_lock)
        {
            if (_rules.Where(rule => rule.Covers(operation)).MaxBy(static rule => rule.Rank) is not { } rule)
                return ChaosPlan.None;
            if (rule.IsDown)
                return ChaosPlan.None with { IsCut = true, Words = ["down"] };
            var delay = rule.Latency?.Draw(_random) ?? TimeSpan.Zero;
            if (Happens(rule.ErrorShare))
                return ChaosPlan.None with { Delay = delay, ErrorStatus = rule.ErrorStatuses[_random.Next(rule.ErrorStatuses.Count)], Words = ["error"] };
            if (Happens(rule.LostRequestShare))
                return ChaosPlan.None with { Delay = delay, IsCut = true, Words = ["lost request"] };
            var isDuplicated = Happens(rule.DuplicateShare);
            var isReordered = Happens(rule.ReorderShare);
            TimeSpan? silence = Happens(rule.LostAnswerShare) ? TimeSpan.FromMilliseconds(rule.LostAnswerMilliseconds) : null;
            return new ChaosPlan(false, delay, null, isDuplicated, isReordered, silence, [.. Words(isDuplicated, isReordered, silence is not null)]);
        }
    }

    private bool Happens(double share) => share > 0 && _random.NextDouble() < share;

    private static IEnumerable<string> Words(bool isDuplicated, bool isReordered, bool isLost)
    {
        if (isDuplicated)
            yield return "duplicate";
        if (isReordered)
            yield return "reordered";
        if (isLost)
            yield return "lost answer";
    }
}
