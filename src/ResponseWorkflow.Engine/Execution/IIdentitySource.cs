namespace ResponseWorkflow.Engine.Execution;

/// <summary>Gives a burst its identities and randomness. The same source state and the same burst give the same result.</summary>
public interface IIdentitySource
{
    /// <summary>The next identity.</summary>
    Guid Next();
}
