using System.Net;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>Those who are told of events: section <c>TmForum:Listeners</c>.</summary>
public sealed class ListenerOptions
{
    /// <summary>
    /// Networks in CIDR notation, such as <c>10.20.0.0/16</c>, that may be called though they are private, shared, link-local or loopback. Without an entry only public addresses are:
    /// whoever registers a listener must not reach what stands behind the product's own firewall.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>Whether listeners must be called by https.</summary>
    public bool RequireTls { get; set; }

    /// <summary>The most listeners of one owner.</summary>
    public int PerOwner { get; set; } = 20;

    /// <summary>How many attempts are made at a notice before it is given up.</summary>
    public int Attempts { get; set; } = 20;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a notice waits before it is looked at again while an earlier one of the same order is on its way.</summary>
    public TimeSpan OrderWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that is waited between two attempts because a listener asks for it (<c>Retry-After</c>); one that asks for more is tried again then.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What is wrong, naming the setting; null when nothing is.</summary>
    internal string? Fault()
    {
        if (AllowedNetworks.FirstOrDefault(static text => !IPNetwork.TryParse(text, out _)) is { } wrong)
            return $"TmForum:Listeners:AllowedNetworks: '{wrong}' is no network such as 10.20.0.0/16.";
        return this switch
        {
            { PerOwner: < 1 } => "TmForum:Listeners:PerOwner must be at least 1.",
            { Attempts: < 1 } => "TmForum:Listeners:Attempts must be at least 1.",
            { Timeout.Ticks: <= 0 } => "TmForum:Listeners:Timeout must be more than nothing.",
            { OrderWait.Ticks: <= 0 } => "TmForum:Listeners:OrderWait must be more than nothing.",
            { LongestWait.Ticks: <= 0 } => "TmForum:Listeners:LongestWait must be more than nothing.",
            _ => null,
        };
    }
}
