using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Runtime.Work;

/// <summary>Who this process is among the nodes that share a database.</summary>
/// <remarks>It is for people and logs. Nothing breaks when two nodes have the same name: what guards a call is the fencing token of its lease.</remarks>
public sealed class NodeIdentity
{
    private const int RandomDigits = 8;

    /// <summary>Makes the identity.</summary>
    public NodeIdentity(IOptions<NodeOptions> options, ISeedSource seeds)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(seeds);
        var given = options.Value.Name;
        var name = string.IsNullOrWhiteSpace(given) ? $"{Environment.MachineName}-{Environment.ProcessId}-{seeds.NextId()[..RandomDigits]}" : given.Trim();
        Name = Texts.Shorten(name, StorageMetadata.IdLength);
    }

    /// <summary>The name; at most <see cref="StorageMetadata.IdLength"/> characters.</summary>
    public string Name { get; }
}
