using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>How somebody may complete a step.</summary>
/// <param name="Outcome">The outcome; null where there is only one.</param>
/// <param name="Data">What is filled in.</param>
/// <param name="Reason">Why, where a reason is needed.</param>
internal sealed record DemoAnswer(string? Outcome, JsonElement? Data, string? Reason);
