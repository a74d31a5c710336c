using System.Collections.Frozen;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>Which version of each definition was published at a revision of the catalogue.</summary>
internal sealed record PublishedDefinitions(long Revision, FrozenDictionary<string, string> Versions)
{
    /// <summary>Before the first look.</summary>
    public static PublishedDefinitions Unknown { get; } = new(-1, FrozenDictionary<string, string>.Empty);
}
