namespace ResponseWorkflow.Expressions.Regex;

/// <summary>A regular expression as a tree.</summary>
/// <param name="Root">The whole pattern.</param>
/// <param name="GroupCount">How many groups capture.</param>
/// <param name="GroupNames">The named groups with their numbers, in order of appearance.</param>
/// <param name="HasBackReferences">Whether the pattern refers to a group.</param>
internal sealed record ParsedRegex(RegexNode Root, int GroupCount, IReadOnlyList<KeyValuePair<string, int>> GroupNames, bool HasBackReferences);
