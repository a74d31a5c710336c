using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>The words that rows may use: facts, grades, roles and channels. Immutable, for any thread.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, FactDefinition> _facts;
    private readonly FrozenDictionary<string, Grade> _grades;

    /// <summary>Collects the words.</summary>
    /// <param name="facts">The facts; names differ.</param>
    /// <param name="grades">The grades, the highest first; names and aliases differ.</param>
    /// <param name="roles">The roles that can be told of an escalation.</param>
    /// <param name="units">The units in which a role can be told.</param>
    /// <param name="channels">The ways in which people are told.</param>
    public Vocabulary(ImmutableArray<FactDefinition> facts, ImmutableArray<Grade> grades, ImmutableArray<string> roles, ImmutableArray<string> units, ImmutableArray<string> channels)
    {
        (Facts, Grades, Roles, Units, Channels) = (facts, grades, roles, units, channels);
        _facts = facts.ToFrozenDictionary(static fact => fact.Name, StringComparer.Ordinal);
        _grades = grades
            .SelectMany(static grade => grade.Aliases.Append(grade.Name).Append(grade.Label.Chinese).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Name: name, Grade: grade)))
            .ToFrozenDictionary(static pair => pair.Name, static pair => pair.Grade, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The facts that conditions may ask for.</summary>
    public ImmutableArray<FactDefinition> Facts { get; }

    /// <summary>The grades, the highest first.</summary>
    public ImmutableArray<Grade> Grades { get; }

    /// <summary>The roles that can be told of an escalation.</summary>
    public ImmutableArray<string> Roles { get; }

    /// <summary>The units in which a role can be told.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The ways in which people are told.</summary>
    public ImmutableArray<string> Channels { get; }

    /// <summary>Finds a fact.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>What is said of it, or null when there is none of that name.</returns>
    public FactDefinition? Fact(string name) => _facts.GetValueOrDefault(name);

    /// <summary>Finds a grade by name, alias or Chinese name; letter case does not count.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The grade, or null when there is none of that name.</returns>
    public Grade? Grade(string name) => _grades.GetValueOrDefault(name);

    /// <summary>Reads a fact that was written as text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its value: a word, a number, <c>true</c> or <c>false</c>, an instant with offset.</param>
    /// <exception cref="TimeLimitException">There is no such fact, or it cannot have that value.</exception>
    public FactValue Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fact = Fact(name) ?? throw new TimeLimitException("fact.unknown", Messages.UnknownFact(name, string.Join(", ", Facts.Select(static known => known.Name))));
        if (FactText.Read(fact, this, text) is { } value)
            return value;
        throw new TimeLimitException("fact.value", FactText.Expected(fact, this, text));
    }
}
