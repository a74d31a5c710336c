using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Which variables, inputs and activities scripts of a definition can name.</summary>
internal sealed class NamesInScope
{
    private static readonly string[] LoopVariables = ["CurrentValue", "CurrentIndex", "ChildInstanceId"];

    private readonly WorkflowDefinition _definition;
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScopedActivity> _activities = new(StringComparer.Ordinal);
    private readonly Dictionary<(object Scope, bool IsNested), KnownNames> _known = [];

    public NamesInScope(ValidationScope scope)
    {
        _definition = scope.Definition;
        foreach (var scoped in scope.Activities)
        {
            _activities.TryAdd(ScriptNames.Pascal(scoped.Activity.Id), scoped);
            if (scoped.Activity.Name is { Length: > 0 } name)
                _activities[ScriptNames.Pascal(name)] = scoped;
        }
    }

    /// <summary>The names by which scripts reach activities.</summary>
    public IEnumerable<string> ActivityNames => _activities.Keys;

    /// <summary>The names of the workflow's inputs.</summary>
    public IEnumerable<string> Inputs => _definition.Inputs.Select(static input => input.Name);

    /// <summary>Notes the variables that a script creates by setting them; they may be read anywhere.</summary>
    public void NoteCreated(IEnumerable<ScriptReference> references)
    {
        foreach (var reference in references)
        {
            if (reference is { Name: "variables", IsAssigned: true, Member: { } member })
                _created.Add(member);
            else if (reference is { Name: "setVariable", IsCall: true, Arguments: [{ } name, ..] })
                _created.Add(name);
        }
    }

    /// <summary>The variables that an activity's expressions can use, for looking up. Ask only when all scripts have been noted.</summary>
    public KnownNames KnownAt(ScopedActivity scoped)
    {
        // Activities without variables of their own share the names of what is around them.
        object scope = scoped.Activity.Variables.Count > 0 || scoped.Parent is null ? scoped.Activity : scoped.Parent.Activity;
        var key = (scope, IsNestedInPort(scoped));
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = new KnownNames(VariablesAt(scoped));
        return known;
    }

    /// <summary>The names of variables that an activity's expressions can use.</summary>
    public IEnumerable<string> VariablesAt(ScopedActivity scoped)
    {
        foreach (var around in scoped.SelfAndAncestors())
        {
            foreach (var variable in around.Activity.Variables)
                yield return variable.Name;
        }

        foreach (var variable in _definition.Variables)
            yield return variable.Name;
        foreach (var name in _created)
            yield return name;

        // Inside a workflow used as activity inputs are variables.
        foreach (var input in Inputs)
            yield return input;
        if (IsNestedInPort(scoped))
        {
            foreach (var name in LoopVariables)
                yield return name;
        }
    }

    /// <summary>Whether a variable of that id is in scope.</summary>
    public bool HasVariableId(ScopedActivity scoped, string id) =>
        _definition.Variables.Any(variable => variable.Id == id)
        || scoped.SelfAndAncestors().Any(around => around.Activity.Variables.Any(variable => variable.Id == id));

    /// <summary>The ids of the variables in scope.</summary>
    public IEnumerable<string> VariableIdsAt(ScopedActivity scoped) =>
        scoped.SelfAndAncestors().SelectMany(static around => around.Activity.Variables).Concat(_definition.Variables).Select(static variable => variable.Id);

    /// <summary>The activity of that name or id in Pascal case, or null.</summary>
    public ScopedActivity? FindActivity(string name) => _activities.GetValueOrDefault(name);

    // A loop's body, or another port that may bring variables of its own.
    private static bool IsNestedInPort(ScopedActivity scoped) =>
        scoped.SelfAndAncestors().Any(static around => around.Parent is not null && around.Port is not ("Activities" or "Root" or "Branches"));
}
