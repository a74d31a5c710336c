namespace ResponseWorkflow.Demo.Gateways;

/// <summary>A message that a gateway of the demonstration has taken.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">By which gateway.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">What it says.</param>
internal sealed record SentMessage(DateTimeOffset At, string Channel, string To, string Text);
