namespace ResponseWorkflow.Application.Storage;

/// <summary>Another transaction changed what this one had read. The transaction is run again.</summary>
public sealed class LostRaceException : Exception
{
    /// <summary>Makes the error.</summary>
    public LostRaceException(string what)
        : base($"{what} has changed meanwhile.")
    {
    }
}
