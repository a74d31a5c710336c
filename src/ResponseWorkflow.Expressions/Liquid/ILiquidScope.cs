namespace ResponseWorkflow.Expressions.Liquid;

/// <summary>The root names that a host gives to a Liquid template.</summary>
/// <remarks>One scope serves one rendering at a time. Names are matched as written. An exception from it reaches the caller of <see cref="LiquidTemplate.Render"/> as it is.</remarks>
public interface ILiquidScope
{
    /// <summary>Looks a root name up. Asked once per name and rendering.</summary>
    /// <returns><see langword="false"/> when the host does not know the name; the template then sees nil.</returns>
    bool TryResolve(string name, out LiquidBinding binding);
}
