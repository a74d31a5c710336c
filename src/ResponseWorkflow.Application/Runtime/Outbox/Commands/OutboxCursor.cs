using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Runtime.Outbox.Commands;

/// <summary>Where a page ends: the instant by which calls are ordered, and the id of the last one.</summary>
internal readonly record struct OutboxCursor(DateTimeOffset At, string Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="RefusedException">The text is no cursor.</exception>
    public static OutboxCursor Parse(string text)
    {
        var split = text.IndexOf('_', StringComparison.Ordinal);
        if (split <= 0 || !long.TryParse(text.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks)
            throw new RefusedException(OutboxRefusals.BadCursor());
        return new OutboxCursor(new DateTimeOffset(ticks, TimeSpan.Zero), text[(split + 1)..]);
    }
}
