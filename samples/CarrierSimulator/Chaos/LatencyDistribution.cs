using System.Text.Json.Serialization;

namespace CarrierSimulator.Chaos;

/// <summary>How times spread.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LatencyDistribution>))]
internal enum LatencyDistribution
{
    /// <summary>Always the same.</summary>
    Fixed,

    /// <summary>Evenly about a mean.</summary>
    Even,

    /// <summary>Many short ones, few long ones, about a mean.</summary>
    Exponential,

    /// <summary>Log-normal: a median, and now and then much more.</summary>
    LongTail,
}
