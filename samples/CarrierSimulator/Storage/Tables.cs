namespace CarrierSimulator.Storage;

/// <summary>The tables of the store.</summary>
internal static class Tables
{
    /// <summary>States of resources that are not as they were built.</summary>
    public const string Resources = "resource";

    /// <summary>TMF645.</summary>
    public const string Qualifications = "qualification";

    /// <summary>TMF716.</summary>
    public const string Reservations = "reservation";

    /// <summary>TMF638 and TMF640.</summary>
    public const string Services = "service";

    /// <summary>Services by the numbers of their circuits.</summary>
    public const string Circuits = "circuit";

    /// <summary>TMF640's monitors.</summary>
    public const string Monitors = "monitor";

    /// <summary>TMF653.</summary>
    public const string Tests = "test";

    /// <summary>TMF642.</summary>
    public const string Alarms = "alarm";

    /// <summary>What is wrong with circuits.</summary>
    public const string Defects = "defect";

    /// <summary>What will happen by itself, and when.</summary>
    public const string Agenda = "agenda";

    /// <summary>Answers by idempotency keys.</summary>
    public const string Keys = "key";

    /// <summary>Last numbers of ids.</summary>
    public const string Numbers = "number";
}
