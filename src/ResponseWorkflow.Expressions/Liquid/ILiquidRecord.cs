using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Liquid;

/// <summary>A root value whose members are looked up one at a time, such as <c>Variables</c>, so that the host need not build it as a whole.</summary>
/// <remarks>An exception from it reaches the caller of <see cref="LiquidTemplate.Render"/> as it is.</remarks>
public interface ILiquidRecord
{
    /// <summary>The names that exist, for loops over the record and for showing it as a whole.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Gets a member; a template sees nil when there is none.</summary>
    bool TryGet(string name, out DataValue value);
}
