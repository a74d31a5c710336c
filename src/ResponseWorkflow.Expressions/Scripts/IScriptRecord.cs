using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>An object of the host whose properties a script reads and writes live, such as <c>variables</c>.</summary>
/// <remarks>
/// The runtime copies a property's value into the script at its first read and gives the script that same copy at later reads.
/// When the script ends without an error, every array or object so handed out that now differs is written back by
/// <see cref="Set"/>, in the order of first reading. Assignments call <see cref="Set"/> at once.
/// </remarks>
public interface IScriptRecord
{
    /// <summary>The names that exist, for <c>in</c>, <c>Object.keys</c> and <c>for..in</c>.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Gets a property; a script sees <c>undefined</c> when there is none.</summary>
    bool TryGet(string name, out DataValue value);

    /// <summary>Sets a property.</summary>
    void Set(string name, DataValue value);
}
