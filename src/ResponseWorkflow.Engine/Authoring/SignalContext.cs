namespace ResponseWorkflow.Engine.Authoring;

/// <summary>What an activity is told with a signal.</summary>
public sealed class SignalContext
{
    internal SignalContext(ActivityExecutionContext sender) => (Sender, Receiver) = (sender, sender);

    /// <summary>The execution that sent the signal.</summary>
    public ActivityExecutionContext Sender { get; }

    /// <summary>The execution of the activity that hears it now.</summary>
    public ActivityExecutionContext Receiver { get; internal set; }

    /// <summary>Whether somebody has ended the signal's way up.</summary>
    public bool IsPropagationStopped { get; private set; }

    /// <summary>Ends the signal's way up.</summary>
    public void StopPropagation() => IsPropagationStopped = true;
}
