using System.Diagnostics;
using System.Globalization;

namespace Durability;

/// <summary>How long a server took each time until it worked again.</summary>
/// <remarks>
/// A machine that has something else to do for a moment makes one of them long, and says nothing about the server: nine in ten must be within
/// <see cref="Run.ReadyLimit"/>. What takes longer than <see cref="Run.Patience"/> hangs, and fails at once.
/// </remarks>
internal sealed class Recoveries
{
    private const double Share = 0.9;

    private readonly List<TimeSpan> _times = [];

    /// <summary>Notes one.</summary>
    /// <param name="began">The stamp of its begin, of <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Add(long began) => _times.Add(Stopwatch.GetElapsedTime(began));

    /// <summary>Demands that they were short enough.</summary>
    public void Demand() => _times.Count(static time => time <= Run.ReadyLimit).ShouldBeGreaterThanOrEqualTo((int)(_times.Count * Share), ToString());

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Working again after at most {_times.Max().TotalSeconds:0.0} s, in the middle {_times.Order().ElementAt(_times.Count / 2).TotalSeconds:0.0} s");
}
