namespace ResponseWorkflow.Demo.Playing;

/// <summary>An order that is wanted sooner than it says.</summary>
/// <param name="By">Sign-in name of whoever moves its limit.</param>
/// <param name="Seconds">How soon.</param>
/// <param name="Reason">Why.</param>
internal sealed record BroughtForward(string By, int Seconds, string Reason);
