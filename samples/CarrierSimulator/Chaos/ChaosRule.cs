using CarrierSimulator.Protocol;

namespace CarrierSimulator.Chaos;

/// <summary>What goes wrong at an API or one of its operations. Shares are from 0 to 1 and judged one after the other in this order.</summary>
internal sealed record ChaosRule
{
    /// <summary>Any API, any operation.</summary>
    public const string Any = "*";

    private const int LeastError = 400;
    private const int MostError = 599;

    /// <summary>The API, as it is called in addresses; <c>*</c> for all.</summary>
    public string Api { get; init; } = Any;

    /// <summary>create, list, read, change, delete or monitor; <c>*</c> for all.</summary>
    public string Operation { get; init; } = Any;

    /// <summary>The system is down: every connection is cut.</summary>
    public bool IsDown { get; init; }

    /// <summary>How long answers are held back; null for not at all.</summary>
    public Latency? Latency { get; init; }

    /// <summary>Share of requests that are answered with an error, without effect.</summary>
    public double ErrorShare { get; init; }

    /// <summary>The statuses of these errors, by turns of the dice.</summary>
    public IReadOnlyList<int> ErrorStatuses { get; init; } = [StatusCodes.Status503ServiceUnavailable];

    /// <summary>Share of requests that are lost on their way: the connection is cut, without effect.</summary>
    public double LostRequestShare { get; init; }

    /// <summary>Share of requests that arrive twice, as networks do that repeat by themselves.</summary>
    public double DuplicateShare { get; init; }

    /// <summary>Share of answers that wait until a later request has been answered.</summary>
    public double ReorderShare { get; init; }

    /// <summary>Share of answers that are lost on their way back: the effect has happened.</summary>
    public double LostAnswerShare { get; init; }

    /// <summary>How long the connection stays silent before a lost answer cuts it.</summary>
    public double LostAnswerMilliseconds { get; init; }

    /// <summary>How narrowly it names its operation: the narrowest rule counts.</summary>
    internal int Rank => (Api == Any ? 0 : 2) + (Operation == Any ? 0 : 1);

    /// <summary>Whether it is for an operation.</summary>
    internal bool Covers(TmfOperation operation) => (Api == Any || Api == operation.Api) && (Operation == Any || Operation == operation.Name);

    /// <summary>Refuses what makes no sense.</summary>
    /// <exception cref="TmfException">Names the field.</exception>
    internal ChaosRule Checked()
    {
        foreach (var (field, share) in new[] { ("errorShare", ErrorShare), ("lostRequestShare", LostRequestShare), ("duplicateShare", DuplicateShare), ("reorderShare", ReorderShare), ("lostAnswerShare", LostAnswerShare) })
        {
            if (share is not (>= 0 and <= 1))
                throw TmfException.Invalid(field, "须在 0 与 1 之间。", "must be from 0 to 1.");
        }

        if (ErrorStatuses.Count == 0 || ErrorStatuses.Any(static status => status is < LeastError or > MostError))
            throw TmfException.Invalid("errorStatuses", "须为 400 至 599。", "must be from 400 to 599.");
        if (Latency is { Milliseconds: < 0 } or { SpreadMilliseconds: < 0 } || LostAnswerMilliseconds < 0)
            throw TmfException.Invalid("latency", "不能为负。", "must not be negative.");
        return this;
    }
}
