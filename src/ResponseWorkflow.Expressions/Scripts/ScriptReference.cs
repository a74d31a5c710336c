namespace ResponseWorkflow.Expressions.Scripts;

/// <summary>A use of a free name in a script: what a validator needs to know about it.</summary>
/// <param name="Name">The free name, such as <c>variables</c> or <c>getAmount</c>.</param>
/// <param name="Member">The member read or written right on it by a fixed name (<c>variables.Amount</c>, <c>variables["Amount"]</c>), or null.</param>
/// <param name="IsCall">Whether the name itself is called.</param>
/// <param name="Arguments">For a call: the arguments that are string literals, null in the place of any other argument.</param>
/// <param name="IsAssigned">Whether the name or that member is assigned.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public sealed record ScriptReference(string Name, string? Member, bool IsCall, IReadOnlyList<string?> Arguments, bool IsAssigned, int Line, int Column);
