namespace ResponseWorkflow.Demo.Playing;

/// <summary>A step that was done.</summary>
/// <param name="CaseNumber">Number of the case.</param>
/// <param name="Step">What it is called.</param>
/// <param name="By">Sign-in name of whoever did it.</param>
/// <param name="Outcome">Its outcome; null where there is only one.</param>
/// <param name="Waited">How long the task was there before it was done.</param>
internal sealed record PlayedStep(string CaseNumber, string Step, string By, string? Outcome, TimeSpan Waited);
