using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Authoring;

/// <summary>What a trigger is given when its definition is published: its inputs, evaluated outside any instance.</summary>
/// <remarks>Variables have their defaults; there is no input and no correlation id.</remarks>
public sealed class TriggerIndexingContext
{
    private readonly ActivityExecutionContext _context;

    internal TriggerIndexingContext(ActivityExecutionContext context) => _context = context;

    /// <summary>The value of an input.</summary>
    /// <exception cref="ActivityFaultException">The input's expression cannot be evaluated.</exception>
    public T? Get<T>(Input<T>? input) => input is null ? default : TypeConversion.To<T>(_context.GetData(input));
}
