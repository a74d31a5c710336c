namespace ResponseWorkflow.Application.Runtime;

/// <summary>Gives each burst its seed, and new things their ids. Safe for use by several threads.</summary>
public interface ISeedSource
{
    /// <summary>A seed: 64 bits that nobody can foresee, or the next of a repeatable sequence in tests.</summary>
    ulong NextSeed();

    /// <summary>A new id: 32 hex digits.</summary>
    string NextId();
}
