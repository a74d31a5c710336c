namespace ResponseWorkflow.Application.Audit;

/// <summary>Says from where the act that is being carried out was ordered.</summary>
public interface IAuditPlace
{
    /// <summary>Network address; null when it does not come over a network.</summary>
    string? Address { get; }

    /// <summary>Browser or program, in its own words; null when it did not say.</summary>
    string? Agent { get; }
}
