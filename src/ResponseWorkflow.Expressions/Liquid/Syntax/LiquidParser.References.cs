using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Liquid.Syntax;

/// <summary>Keeps the list of names that the host is asked for.</summary>
internal sealed partial class LiquidParser
{
    private readonly List<ScriptReference> _references = [];

    // Assigned names hold from their tag to the end of the template, the names of loops within their loop.
    private readonly HashSet<string> _assignedNames = new(StringComparer.Ordinal);
    private readonly List<string> _loopNames = [];

    /// <summary>Every use of a name that the template does not give a value itself.</summary>
    public IReadOnlyList<ScriptReference> References => _references;

    private void Refer(LiquidToken name, string? member, int index)
    {
        if (_assignedNames.Contains(name.Text) || _loopNames.Contains(name.Text) || (_loopNames.Count > 0 && name.Text == "forloop"))
            return;
        var (line, column) = SourcePlace.Of(source, name.Start);
        _references.Insert(index, new ScriptReference(name.Text, member, IsCall: false, [], IsAssigned: false, line, column));
    }
}
